package ai.realstaging.image;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// One staged picture of an original, in whatever phase it is. What decides the picture (room,
/// style, seed, words, model) was frozen when it was made.
///
/// @param change grows with every change in the house
/// @param width pixels of the original seen upright, which the staged picture keeps
public record Image(
    ImageId id,
    AccountId owner,
    ProjectId project,
    OriginalId original,
    Order order,
    Phase phase,
    long change,
    Optional<Trouble> trouble,
    Optional<Picture> picture,
    int width,
    int height,
    boolean favourite,
    Times times) {

  /// What was asked for.
  public record Order(
      Optional<RoomType> room,
      Optional<Style> style,
      long seed,
      Optional<String> words,
      ModelId model,
      Optional<RoomCorners> corners) {

    public Order(
        Optional<RoomType> room,
        Optional<Style> style,
        long seed,
        Optional<String> words,
        ModelId model) {
      this(room, style, seed, words, model, Optional.empty());
    }
  }

  /// Why it ended without a picture.
  ///
  /// @param code stable
  /// @param detail a sentence for the user
  public record Trouble(String code, String detail) {}

  /// What came of it.
  ///
  /// @param changedShare share of pixels that differ from the photo, where the model proves it
  /// @param draft whether it must be called an instant draft
  public record Picture(
      ObjectKey key,
      String contentType,
      String modelUsed,
      MicroDollars cost,
      Duration took,
      OptionalDouble changedShare,
      Optional<ObjectKey> mask,
      boolean draft) {}

  public record Times(Instant created, Instant updated, Optional<Instant> started) {}
}
