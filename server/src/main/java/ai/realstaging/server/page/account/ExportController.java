package ai.realstaging.server.page.account;

import ai.realstaging.account.Account;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.project.Project;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.listing.PairArchive;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything of an account as one file: what is known of it as JSON, and a folder of pictures a
/// listing. Streamed, whatever its size.
@Controller
class ExportController {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ExportSheet sheet;
  private final Projects projects;
  private final Images images;
  private final PairArchive pairs;

  ExportController(ExportSheet sheet, Projects projects, Images images, PairArchive pairs) {
    this.sheet = sheet;
    this.projects = projects;
    this.images = images;
    this.pairs = pairs;
  }

  @GetMapping("/account/export")
  void export(HttpServletResponse response, Account account) throws IOException {
    Map<Project, List<Variants>> listings = listings(account);
    Map<String, Object> known = sheet.of(account, listings);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"real-staging-export.zip\"");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      zip.putNextEntry(new ZipEntry("account.json"));
      zip.write(JSON.writeValueAsBytes(known));
      zip.closeEntry();
      zip.setLevel(Deflater.NO_COMPRESSION);
      int number = 0;
      for (Map.Entry<Project, List<Variants>> listing : listings.entrySet()) {
        number++;
        pairs.add(
            zip,
            "%03d %s/".formatted(number, PairArchive.clean(listing.getKey().name())),
            listing.getValue());
      }
    }
  }

  private Map<Project, List<Variants>> listings(Account account) {
    Map<Project, List<Variants>> listings = new LinkedHashMap<>();
    Optional<Cursor> cursor = Optional.empty();
    do {
      Page<Project> page = projects.page(account, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      page.items().forEach(one -> listings.put(one, images.grouped(account, one.id())));
      cursor = page.next();
    } while (cursor.isPresent());
    return listings;
  }
}
