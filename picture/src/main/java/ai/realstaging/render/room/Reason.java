package ai.realstaging.render.room;

/// Why a photo cannot be staged, each with the sentence that its owner reads.
public enum Reason {
  TOO_SMALL("The photo is too small: at least 500 pixels on its longer side are needed."),
  TOO_DARK("The photo is too dark to make out the room. Turn on the lights or brighten it."),
  NO_FLOOR("Too little of the floor is visible. Take a step back and show the empty floor."),
  FURNISHED("The room seems to be furnished. Use a photo of the empty room."),
  NOT_A_ROOM("No room can be made out in this photo. Show the floor and at least one wall."),
  CORNERS_NOT_A_FLOOR("No floor can have these corners. Set them where floor and walls meet.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
