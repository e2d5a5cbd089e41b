package ai.realstaging.server.page;

/// Why a picture was not made, as its owner reads it: the cause in at most five words, a sentence
/// of what happened and what helps, and the one button that helps.
public record Failure(String cause, String said, Remedy remedy) {

  /// What to do about it.
  public enum Remedy {
    TRY_AGAIN("Try again"),
    SET_CORNERS("Set the corners"),
    STAGE_ANOTHER_WAY("Stage it another way"),
    ANOTHER_PHOTO("Add another photo");

    private final String verb;

    Remedy(String verb) {
      this.verb = verb;
    }

    public String verb() {
      return verb;
    }
  }

  private static final String SAME = " Trying again gives the same answer; ";
  private static final String USUALLY = " Trying again usually works.";

  /// A code that nobody has words for is our fault, and trying again is what can be done.
  public static Failure of(String code) {
    return switch (code) {
      case "no_floor" ->
          corners(
              "Could not find the floor",
              "Too little of the floor can be seen, or floor and wall have almost the same colour.");
      case "room_furnished" ->
          photo(
              "The room is furnished",
              "There is furniture in it already, and only empty rooms are staged.",
              "a photo of the empty room helps.");
      case "not_a_room", "room_unreadable", "scene_unreadable" ->
          corners(
              "Could not read the room",
              "Where floor and walls meet cannot be made out in this photo.");
      case "photo_too_dark" ->
          photo(
              "The photo is too dark",
              "The room cannot be made out.",
              "a photo with the lights on helps.");
      case "photo_too_small", "image_too_small" ->
          photo(
              "The photo is too small",
              "It has too few pixels to read the room.",
              "a larger photo helps.");
      case "image_too_large" ->
          photo(
              "The photo is too large",
              "It has more pixels than can be staged.",
              "a smaller photo helps.");
      case "image_unreadable", "unsupported_media_type" ->
          photo(
              "The photo cannot be read",
              "The file is damaged or not a photo.",
              "another file of the same room helps.");
      case "upload_missing" ->
          photo("The photo is gone", "It is no longer in the store.", "adding it again helps.");
      case "upload_changed" ->
          photo(
              "The photo was overwritten",
              "It is no longer the one that was accepted.",
              "adding it again helps.");
      case "corners_not_a_floor" ->
          corners("The corners make no floor", "No floor can have the corners that were set.");
      case "no_place_for_furniture" ->
          another(
              "The furniture does not fit",
              "There is too little free floor for what this kind of room needs.",
              "another style or kind of room may.");
      case "model_refused", "model_refused_input" ->
          another(
              "The model refused it",
              "Its safety check declined this photo or its words.",
              "other words or another style may.");
      case "model_missing" ->
          another(
              "The model is gone",
              "The model that this was ordered from cannot be used any more.",
              "staging it again uses the one in place now.");
      case "staging_timeout" ->
          later("The model did not answer", "It did not answer within its time.");
      case "provider_busy" -> later("The model is busy", "It has too much to do at the moment.");
      case "prediction_canceled", "prediction_lost", "prediction_failed", "result_gone" ->
          later("The model gave up", "It ended without a picture.");
      case "empty_result", "result_unreadable", "model_output_unreadable" ->
          later("The picture came damaged", "What the model sent cannot be shown.");
      case "model_unavailable" -> later("The model is not available", "It cannot be reached.");
      case "provider_credit" ->
          new Failure(
              "The provider has no credit",
              "Whoever runs this site has to top it up. Trying again helps once that is done.",
              Remedy.TRY_AGAIN);
      case "worker_lost", "internal_error", "store_unavailable" ->
          later("It stopped on our side", "That is on us.");
      default -> later("Could not be staged", "That did not work, and it is on us.");
    };
  }

  public boolean retryHelps() {
    return remedy == Remedy.TRY_AGAIN;
  }

  private static Failure photo(String cause, String happened, String helps) {
    return new Failure(cause, happened + SAME + helps, Remedy.ANOTHER_PHOTO);
  }

  private static Failure corners(String cause, String happened) {
    return new Failure(
        cause, happened + SAME + "showing us the corners helps.", Remedy.SET_CORNERS);
  }

  private static Failure another(String cause, String happened, String helps) {
    return new Failure(cause, happened + SAME + helps, Remedy.STAGE_ANOTHER_WAY);
  }

  private static Failure later(String cause, String happened) {
    return new Failure(cause, happened + USUALLY, Remedy.TRY_AGAIN);
  }
}
