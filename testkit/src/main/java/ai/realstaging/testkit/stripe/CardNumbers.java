package ai.realstaging.testkit.stripe;

/// The cards that the stand-in knows, by their last four figures.
public enum CardNumbers {
  /// Always pays.
  PAYS("4242"),
  /// Never pays.
  DECLINED("0002"),
  /// Pays the first time and never again.
  FAILS_LATER("0341"),
  /// Pays when its owner is there to be asked by the bank, as on a hosted page.
  ASKS("3184");

  private final String lastFour;

  CardNumbers(String lastFour) {
    this.lastFour = lastFour;
  }

  public String lastFour() {
    return lastFour;
  }

  static CardNumbers of(String lastFour) {
    for (CardNumbers card : values()) {
      if (card.lastFour.equals(lastFour)) {
        return card;
      }
    }
    throw new IllegalArgumentException("no such card: " + lastFour);
  }
}
