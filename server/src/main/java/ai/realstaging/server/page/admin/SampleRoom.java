package ai.realstaging.server.page.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.Images;
import ai.realstaging.image.Original;
import ai.realstaging.image.Uploads;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The empty room of the first page as a photo of the admin's own, in a listing for samples, put
/// there once.
@Component
class SampleRoom {

  static final String LISTING = "Samples";

  private static final String FILE = "sample living room.jpg";
  private static final String PICTURE = "/static/picture/home-empty.jpg";

  private final Projects projects;
  private final Images images;
  private final Uploads uploads;
  private final ObjectStore store;

  SampleRoom(Projects projects, Images images, Uploads uploads, ObjectStore store) {
    this.projects = projects;
    this.images = images;
    this.uploads = uploads;
    this.store = store;
  }

  record Sample(ProjectId listing, ObjectKey photo) {}

  Sample of(Account account) {
    Page<Project> newest =
        projects.page(account, new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()));
    ProjectId listing =
        newest.items().stream()
            .filter(project -> project.name().equals(LISTING))
            .map(Project::id)
            .findFirst()
            .orElseGet(() -> projects.create(account, new ProjectName(LISTING)).id());
    return new Sample(
        listing,
        images.grouped(account, listing).stream()
            .map(Variants::original)
            .filter(original -> original.filename().equals(FILE))
            .map(Original::key)
            .findFirst()
            .orElseGet(() -> upload(account)));
  }

  private ObjectKey upload(Account account) {
    byte[] photo = photo();
    ObjectKey key = uploads.slot(account, FILE, "image/jpeg", photo.length).key();
    store.write(key, photo, "image/jpeg");
    return key;
  }

  private static byte[] photo() {
    try (InputStream in = SampleRoom.class.getResourceAsStream(PICTURE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
