package ai.realstaging.server.page.billing;

import java.util.List;
import java.util.Optional;

/// The billing page: the answer first, then what it rests on.
///
/// @param answer two short sentences
/// @param sold whether plans can be bought here
public record BillingView(
    List<String> answer,
    Ruler ruler,
    Optional<Notice> notice,
    List<InvoiceRow> invoices,
    List<LedgerRow> ledger,
    List<Offer> offers,
    Optional<Held> held,
    boolean sold) {

  public BillingView {
    answer = List.copyOf(answer);
    invoices = List.copyOf(invoices);
    ledger = List.copyOf(ledger);
    offers = List.copyOf(offers);
  }

  /// One tick an image.
  ///
  /// @param limit 0 without a limit
  public record Ruler(int used, int running, int left, int limit) {

    private static final int TICKS_AT_MOST = 200;
    private static final int FEW = 50;
    private static final double WIDEST_GAP = 0.2;
    private static final double GAP = 0.005;

    /// Whether the ticks are wide enough to be counted.
    public boolean counts() {
      return limit > 0 && limit <= TICKS_AT_MOST;
    }

    /// Whether they are so on a phone, too.
    public boolean few() {
      return limit <= FEW;
    }

    /// The room between two ticks, in ticks: few wide ones stand no further apart than many.
    public double gap() {
      return Math.min(WIDEST_GAP, limit * GAP);
    }

    public String kind(int tick) {
      return tick < used ? "used" : tick < used + running ? "running" : "left";
    }
  }

  /// What needs the reader.
  ///
  /// @param verb the button, empty for none
  /// @param to where its form goes, or a page of the provider
  public record Notice(boolean bad, String title, String text, String verb, String to) {

    /// Whether the button is a link.
    public boolean leadsAway() {
      return to.startsWith("http");
    }
  }

  public record InvoiceRow(
      String date, String what, String state, String amount, Optional<String> link) {}

  public record LedgerRow(String when, String what, String images, String left) {}

  /// A plan that can be moved to.
  ///
  /// @param lines what is counted, when it is chosen by one who pays already
  /// @param action what pressing it does, with the sum
  /// @param at the instant that the sum is for
  /// @param other the same for the other term, where it is sold so
  public record Offer(
      String code,
      String name,
      String gives,
      List<Line> lines,
      Optional<Line> due,
      Optional<Line> then,
      String action,
      List<Choice> choices,
      long at,
      Optional<Other> other) {

    public Offer {
      lines = List.copyOf(lines);
      choices = List.copyOf(choices);
    }
  }

  public record Choice(String term, String button, boolean first) {}

  public record Line(String text, String amount) {}

  /// A link to what it would cost by the other term.
  public record Other(String text, String href) {}

  /// The subscription that is held.
  ///
  /// @param ends whether it is to end already
  /// @param paused whether nothing is charged or given until it is gone on with
  /// @param plan what it pays for, whether it gives that now or not
  /// @param other the way to pay by the other term
  public record Held(
      String card, String text, boolean ends, boolean paused, String plan, Optional<Other> other) {}
}
