package ai.realstaging.server.live;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import java.util.Optional;

/// What a listener asked for: one image, a project's, or all of the account's.
///
/// @param last the change that the listener saw last, when it comes back
record Wanted(
    Account account, Optional<ImageId> image, Optional<ProjectId> project, Optional<Long> last) {

  boolean concerns(ImageChanged change) {
    return image.map(change.image()::equals).orElse(true)
        && project.map(change.project()::equals).orElse(true);
  }
}
