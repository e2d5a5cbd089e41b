package ai.realstaging.image;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import java.util.Optional;
import java.util.OptionalLong;

/// What a caller wants staged.
///
/// @param file the upload, or the object of an original that is already there
/// @param seed 1 to 4294967295; chosen when absent
/// @param words the caller's wishes, 10 to 2000 characters
/// @param corners of the floor, set by hand; only the built-in engine looks at them
public record NewImage(
    ProjectId project,
    ObjectKey file,
    Optional<RoomType> room,
    Optional<Style> style,
    OptionalLong seed,
    Optional<String> words,
    Optional<ModelId> model,
    Optional<RoomCorners> corners) {

  /// With the corners that the engine finds by itself.
  public NewImage(
      ProjectId project,
      ObjectKey file,
      Optional<RoomType> room,
      Optional<Style> style,
      OptionalLong seed,
      Optional<String> words,
      Optional<ModelId> model) {
    this(project, file, room, style, seed, words, model, Optional.empty());
  }
}
