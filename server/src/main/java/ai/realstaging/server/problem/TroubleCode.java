package ai.realstaging.server.problem;

import java.util.Locale;

/// Why a staging ended without a picture: the `error_code` of an image. The rooms write the words;
/// here stands what each means to a client. The allowance came back each time.
public enum TroubleCode {
  PHOTO_TOO_SMALL(ProblemCode.Again.NO, "The photo is too small to make out the room."),
  PHOTO_TOO_DARK(ProblemCode.Again.NO, "The photo is too dark to make out the room."),
  NO_FLOOR(ProblemCode.Again.NO, "Too little of the floor can be seen."),
  ROOM_FURNISHED(ProblemCode.Again.NO, "The room holds furniture already."),
  NOT_A_ROOM(ProblemCode.Again.NO, "No room can be made out in the photo."),
  CORNERS_NOT_A_FLOOR(ProblemCode.Again.NO, "The corners that were set are not those of a floor."),
  NO_PLACE_FOR_FURNITURE(
      ProblemCode.Again.NO,
      "The furniture of this type of room does not fit between the walls that can be seen."),
  UPLOAD_MISSING(ProblemCode.Again.NO, "The photo is no longer in the store. Upload it again."),
  UPLOAD_CHANGED(
      ProblemCode.Again.NO, "The photo was overwritten after it was accepted. Upload it again."),
  MODEL_REFUSED(ProblemCode.Again.NO, "The model's own rules decline this photo or its wishes."),
  MODEL_REFUSED_INPUT(ProblemCode.Again.NO, "The model did not accept this photo or its settings."),
  MODEL_MISSING(ProblemCode.Again.NO, "The model cannot be used any more. Choose another."),
  MODEL_UNAVAILABLE(ProblemCode.Again.LATER, "The model did not answer."),
  MODEL_OUTPUT_UNREADABLE(ProblemCode.Again.LATER, "The model gave a damaged picture."),
  STAGING_TIMEOUT(ProblemCode.Again.LATER, "The model took too long."),
  PREDICTION_FAILED(ProblemCode.Again.LATER, "The model failed on this photo."),
  PREDICTION_LOST(ProblemCode.Again.LATER, "The model's provider lost sight of this photo."),
  PREDICTION_CANCELED(ProblemCode.Again.LATER, "The model's provider ended the work early."),
  EMPTY_RESULT(ProblemCode.Again.LATER, "The model made no picture."),
  RESULT_GONE(
      ProblemCode.Again.LATER, "The provider removed the picture before it could be fetched."),
  RESULT_UNREADABLE(ProblemCode.Again.LATER, "The model's picture could not be fetched whole."),
  PROVIDER_CREDIT(ProblemCode.Again.LATER, "The credit at the model's provider is used up."),
  STORE_UNAVAILABLE(ProblemCode.Again.LATER, "The store of pictures did not answer."),
  WORKER_LOST(ProblemCode.Again.LATER, "Every worker that took the job was lost."),
  INTERNAL_ERROR(ProblemCode.Again.LATER, "Something of ours failed.");

  private final ProblemCode.Again again;
  private final String meaning;

  TroubleCode(ProblemCode.Again again, String meaning) {
    this.again = again;
    this.meaning = meaning;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String meaning() {
    return meaning;
  }

  /// Whether a retry of the same image can help.
  public ProblemCode.Again again() {
    return again;
  }
}
