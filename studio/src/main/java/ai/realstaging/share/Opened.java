package ai.realstaging.share;

import ai.realstaging.account.Account;
import ai.realstaging.image.Variants;
import ai.realstaging.project.Project;
import java.time.Instant;
import java.util.List;

/// What a token opens.
public sealed interface Opened {

  /// A living link.
  ///
  /// @param photos the originals that have something ready to be seen, each with that only
  /// @param all every original of the listing, from which rooms get their names
  record Open(
      Share share, Account owner, Project project, List<Variants> photos, List<Variants> all)
      implements Opened {

    public Open {
      photos = List.copyOf(photos);
      all = List.copyOf(all);
    }
  }

  /// A link that ended, or whose listing went.
  record Ended(Instant at) implements Opened {}

  /// No link of ours.
  record Unknown() implements Opened {}
}
