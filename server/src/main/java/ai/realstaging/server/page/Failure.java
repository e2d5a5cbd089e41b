package ai.realstaging.server.page;

import static ai.realstaging.server.page.Texts.text;

/// Why a picture was not made, as its owner reads it: the cause in at most five words, a sentence
/// of what happened and what helps, and the one button that helps.
public record Failure(String cause, String said, Remedy remedy) {

  /// What to do about it.
  public enum Remedy {
    TRY_AGAIN,
    SET_CORNERS,
    STAGE_ANOTHER_WAY,
    ANOTHER_PHOTO;

    public String verb() {
      return switch (this) {
        case TRY_AGAIN -> text("failure.verb.try-again");
        case SET_CORNERS -> text("failure.verb.set-corners");
        case STAGE_ANOTHER_WAY -> text("failure.verb.stage-another-way");
        case ANOTHER_PHOTO -> text("failure.verb.another-photo");
      };
    }
  }

  /// A code that nobody has words for is our fault, and trying again is what can be done.
  public static Failure of(String code) {
    return switch (code) {
      case "no_floor" ->
          new Failure(
              text("failure.no-floor.cause"), text("failure.no-floor.said"), Remedy.SET_CORNERS);
      case "room_furnished" ->
          new Failure(
              text("failure.furnished.cause"),
              text("failure.furnished.said"),
              Remedy.ANOTHER_PHOTO);
      case "not_a_room", "room_unreadable", "scene_unreadable" ->
          new Failure(
              text("failure.room-unreadable.cause"),
              text("failure.room-unreadable.said"),
              Remedy.SET_CORNERS);
      case "photo_too_dark" ->
          new Failure(text("failure.dark.cause"), text("failure.dark.said"), Remedy.ANOTHER_PHOTO);
      case "photo_too_small", "image_too_small" ->
          new Failure(
              text("failure.small.cause"), text("failure.small.said"), Remedy.ANOTHER_PHOTO);
      case "image_too_large" ->
          new Failure(
              text("failure.large.cause"), text("failure.large.said"), Remedy.ANOTHER_PHOTO);
      case "image_unreadable", "unsupported_media_type" ->
          new Failure(
              text("failure.photo-unreadable.cause"),
              text("failure.photo-unreadable.said"),
              Remedy.ANOTHER_PHOTO);
      case "upload_missing" ->
          new Failure(
              text("failure.photo-gone.cause"),
              text("failure.photo-gone.said"),
              Remedy.ANOTHER_PHOTO);
      case "upload_changed" ->
          new Failure(
              text("failure.overwritten.cause"),
              text("failure.overwritten.said"),
              Remedy.ANOTHER_PHOTO);
      case "corners_not_a_floor" ->
          new Failure(
              text("failure.corners.cause"), text("failure.corners.said"), Remedy.SET_CORNERS);
      case "no_place_for_furniture" ->
          new Failure(
              text("failure.no-place.cause"),
              text("failure.no-place.said"),
              Remedy.STAGE_ANOTHER_WAY);
      case "model_refused", "model_refused_input" ->
          new Failure(
              text("failure.refused.cause"),
              text("failure.refused.said"),
              Remedy.STAGE_ANOTHER_WAY);
      case "model_missing" ->
          new Failure(
              text("failure.model-gone.cause"),
              text("failure.model-gone.said"),
              Remedy.STAGE_ANOTHER_WAY);
      case "staging_timeout" ->
          new Failure(
              text("failure.timeout.cause"), text("failure.timeout.said"), Remedy.TRY_AGAIN);
      case "provider_busy" ->
          new Failure(text("failure.busy.cause"), text("failure.busy.said"), Remedy.TRY_AGAIN);
      case "prediction_canceled", "prediction_lost", "prediction_failed", "result_gone" ->
          new Failure(
              text("failure.gave-up.cause"), text("failure.gave-up.said"), Remedy.TRY_AGAIN);
      case "empty_result", "result_unreadable", "model_output_unreadable" ->
          new Failure(
              text("failure.damaged.cause"), text("failure.damaged.said"), Remedy.TRY_AGAIN);
      case "model_unavailable" ->
          new Failure(
              text("failure.unavailable.cause"),
              text("failure.unavailable.said"),
              Remedy.TRY_AGAIN);
      case "provider_credit" ->
          new Failure(text("failure.credit.cause"), text("failure.credit.said"), Remedy.TRY_AGAIN);
      case "worker_lost", "internal_error", "store_unavailable" ->
          new Failure(text("failure.ours.cause"), text("failure.ours.said"), Remedy.TRY_AGAIN);
      default ->
          new Failure(
              text("failure.unknown.cause"), text("failure.unknown.said"), Remedy.TRY_AGAIN);
    };
  }

  public boolean retryHelps() {
    return remedy == Remedy.TRY_AGAIN;
  }
}
