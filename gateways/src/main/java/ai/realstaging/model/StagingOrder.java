package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// What is to be staged, whole: made from the image row, where everything was frozen at creation.
///
/// @param config the model's configuration, by field name; values are String, Boolean, Long or
/// Double
/// @param prompt the full words, instructions first
/// @param seed 1 to 4294967295
/// @param photo reads the photo and makes it upright, each time it is asked: an adapter asks once,
/// and only when it is about to order, not for a picture that was ordered before or a provider that
/// is out of order; throws what a photo that cannot be read or is gone throws
/// @param corners of the floor, set by hand; only the built-in engine looks at them
public record StagingOrder(
    JobId job,
    ModelId model,
    Map<String, Object> config,
    String prompt,
    RoomType room,
    Style style,
    long seed,
    Supplier<Photo> photo,
    Optional<RoomCorners> corners) {

  /// An order without corners set by hand.
  public StagingOrder(
      JobId job,
      ModelId model,
      Map<String, Object> config,
      String prompt,
      RoomType room,
      Style style,
      long seed,
      Supplier<Photo> photo) {
    this(job, model, config, prompt, room, style, seed, photo, Optional.empty());
  }

  /// The photo as the model gets it: upright sRGB JPEG or PNG in a local file, and the same bytes
  /// in the store at `key`, of which an adapter may ask the store for a link.
  ///
  /// @param focal35mm the focal length in mm of a 35 mm camera, where the photo's EXIF tells it
  public record Photo(
      Path file,
      ObjectKey key,
      String contentType,
      int width,
      int height,
      OptionalDouble focal35mm) {}
}
