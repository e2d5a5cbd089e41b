package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.image.Image;
import ai.realstaging.image.JobSubjects;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says what jobs are about: the room and its style, the listing, the account.
@Component
class JobTitles {

  private final JobSubjects subjects;
  private final Projects projects;
  private final Accounts accounts;

  JobTitles(JobSubjects subjects, Projects projects, Accounts accounts) {
    this.subjects = subjects;
    this.projects = projects;
    this.accounts = accounts;
  }

  /// Looks all of them up at once.
  Known of(Stream<UUID> wanted) {
    Map<UUID, Image> images = subjects.of(wanted.toList());
    return new Known(
        images, projects.names(images.values().stream().map(Image::project).distinct().toList()));
  }

  /// Images that are still there, and the names of their listings.
  final class Known {

    private final Map<UUID, Image> images;
    private final Map<ProjectId, String> listings;

    /// Filled as they are asked for: many jobs are of few accounts.
    private final Map<AccountId, String> emails = new HashMap<>();

    private Known(Map<UUID, Image> images, Map<ProjectId, String> listings) {
      this.images = images;
      this.listings = listings;
    }

    JobsView.Subject subject(JobId job, UUID subject, AccountId account) {
      Optional<Image> image = image(subject);
      return new JobsView.Subject(
          job.toString(),
          image.map(JobTitles::title).orElseGet(() -> text("jobs.image-gone")),
          image.map(Image::project).map(listings::get).orElse(""),
          image.isPresent(),
          emails.computeIfAbsent(account, JobTitles.this::email));
    }

    /// The stage that the image is at, or nothing.
    String stage(UUID subject) {
      return image(subject).map(image -> Words.stage(image.phase())).orElse("");
    }

    Optional<Instant> started(UUID subject) {
      return image(subject).flatMap(image -> image.times().started());
    }

    private Optional<Image> image(UUID subject) {
      return Optional.ofNullable(images.get(subject));
    }
  }

  private String email(AccountId account) {
    return accounts.find(account).flatMap(Account::email).orElse(account.toString());
  }

  private static String title(Image image) {
    String style = Words.style(image.order().style());
    return image
        .order()
        .room()
        .map(room -> text("jobs.room-and-style", Words.room(room), style))
        .orElse(style);
  }
}
