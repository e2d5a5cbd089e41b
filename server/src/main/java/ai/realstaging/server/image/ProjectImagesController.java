package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Paging;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The images of a project: in a row, under their originals, and what they cost.
@RestController
@RequestMapping("/api/v1/projects/{id}")
@Tag(name = "images")
class ProjectImagesController {

  private final Projects projects;
  private final Images images;
  private final ImageLinks links;
  private final ImageAnswers answers;

  ProjectImagesController(
      Projects projects, Images images, ImageLinks links, ImageAnswers answers) {
    this.projects = projects;
    this.images = images;
    this.links = links;
    this.answers = answers;
  }

  record ImageList(List<ImageJson> images, @Nullable String nextCursor) {}

  /// @param variants oldest first
  record Group(
      UUID originalImageId,
      String originalUrl,
      String filename,
      int width,
      int height,
      List<ImageJson> variants) {}

  record GroupList(List<Group> images) {}

  record Cost(BigDecimal totalCostUsd, int imageCount, BigDecimal avgCostUsd) {}

  @GetMapping("/images")
  @Operation(summary = "List a project's images, newest first")
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.VALIDATION_FAILED})
  ImageList list(
      Account account,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<Image> page = images.page(account, own(account, id), Paging.of(limit, cursor));
    return new ImageList(
        answers.all(account, page.items()), page.next().map(Cursor::encode).orElse(null));
  }

  @GetMapping({"/images/grouped", "/grouped"})
  @Operation(summary = "List a project's originals, each with its variants")
  @Refuses(ProblemCode.NOT_FOUND)
  GroupList grouped(Account account, @PathVariable UUID id) {
    return new GroupList(
        images.grouped(account, own(account, id)).stream().map(this::group).toList());
  }

  @GetMapping("/cost")
  @Operation(summary = "Read what a project's images cost")
  @Refuses(ProblemCode.NOT_FOUND)
  Cost cost(Account account, @PathVariable UUID id) {
    Images.Cost cost = images.cost(account, own(account, id));
    BigDecimal total = cost.total().dollars();
    BigDecimal average =
        cost.images() == 0
            ? BigDecimal.ZERO.setScale(6)
            : total.divide(BigDecimal.valueOf(cost.images()), 6, RoundingMode.HALF_UP);
    return new Cost(total, cost.images(), average);
  }

  private Group group(Variants variants) {
    return new Group(
        variants.original().id().value(),
        links.original(variants.original(), Duration.ofMinutes(10), false).toString(),
        variants.original().filename(),
        variants.original().width(),
        variants.original().height(),
        variants.images().stream().map(image -> answers.json(image, variants.original())).toList());
  }

  private ProjectId own(Account account, UUID id) {
    return projects.find(account, new ProjectId(id)).orElseThrow(ProjectMissing::new).id();
  }
}
