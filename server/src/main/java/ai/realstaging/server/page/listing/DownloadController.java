package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Sizes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// A listing as one file: each original beside what was made of it.
@Controller
class DownloadController {

  private final Projects projects;
  private final Images images;
  private final PairArchive archive;

  DownloadController(Projects projects, Images images, PairArchive archive) {
    this.projects = projects;
    this.images = images;
    this.archive = archive;
  }

  /// A form asks by POST: an address has no room for the ids of many.
  ///
  /// @param only the photos of these images; all when empty
  /// @param size `web` or `mls`; whole pictures otherwise
  @RequestMapping(
      path = "/listings/{id}/download",
      method = {RequestMethod.GET, RequestMethod.POST})
  void download(
      HttpServletResponse response,
      Account account,
      @PathVariable UUID id,
      @RequestParam(name = "images", defaultValue = "") Set<String> only,
      @RequestParam(defaultValue = "") String size)
      throws IOException {
    Project project = projects.find(account, new ProjectId(id)).orElseThrow(ProjectMissing::new);
    List<Variants> photos = images.grouped(account, project.id());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(PairArchive.clean(project.name()) + ".zip", StandardCharsets.UTF_8)
            .build()
            .toString());
    archive.write(photos, only, Sizes.of(size), response.getOutputStream());
  }
}
