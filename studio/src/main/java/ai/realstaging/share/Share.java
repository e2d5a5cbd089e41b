package ai.realstaging.share;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// A link and its terms.
///
/// @param image the only one that it shows; the whole listing when empty
/// @param until when it ends by itself
public record Share(
    ShareId id,
    AccountId owner,
    ProjectId project,
    Optional<ImageId> image,
    Terms terms,
    Instant until) {

  /// What somebody with the link sees and may do.
  ///
  /// @param favouritesOnly whether it shows favourites alone; they are looked up when it is opened
  /// @param downloads whether the pictures can be taken away as files
  /// @param contact whether it shows the owner's name and number
  public record Terms(boolean favouritesOnly, boolean downloads, boolean contact) {}
}
