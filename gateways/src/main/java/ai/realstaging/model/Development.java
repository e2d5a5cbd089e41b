package ai.realstaging.model;

import ai.realstaging.kernel.MicroDollars;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// What became of a [StagingOrder].
public sealed interface Development {

  /// A picture. `file` holds PNG, JPEG or WebP bytes, checked by their first bytes; the caller
  /// removes it.
  ///
  /// @param changedShare share of the pixels that differ from the photo, 0 to 1, where the model
  /// proves it
  /// @param prediction the provider's id, or the job's own for the built-in engine
  record Staged(
      Path file,
      String contentType,
      String prediction,
      String modelUsed,
      MicroDollars cost,
      Optional<Path> mask,
      OptionalDouble changedShare,
      boolean draft)
      implements Development {}

  /// The model will not stage this photo; the same try gives the same answer. `code` is stable
  /// (lower case, underscores), `detail` a sentence for the user.
  record Refused(String code, String detail) implements Development {}

  /// No picture now. Not counted as a failure when the provider only asked to wait.
  record Unavailable(String code, String detail, Optional<Duration> retryAfter, boolean counts)
      implements Development {}

  /// The job was taken over or cancelled meanwhile; nothing more was bought.
  record Stopped() implements Development {}
}
