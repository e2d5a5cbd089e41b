package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageIntake;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.ImageRemoval;
import ai.realstaging.image.ImageVerbs;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One image: make it, look at it, stage it again, stop it, delete it.
@RestController
@RequestMapping("/api/v1/images")
@Tag(name = "images")
class ImageController {

  private final Images images;
  private final ImageIntake intake;
  private final ImageVerbs verbs;
  private final ImageRemoval removal;
  private final ImageAnswers answers;

  ImageController(
      Images images,
      ImageIntake intake,
      ImageVerbs verbs,
      ImageRemoval removal,
      ImageAnswers answers) {
    this.images = images;
    this.intake = intake;
    this.verbs = verbs;
    this.removal = removal;
    this.answers = answers;
  }

  @PostMapping
  @Operation(summary = "Stage a photo that was uploaded")
  @ApiResponse(
      responseCode = "201",
      description = "Accepted; Location leads to it.",
      useReturnTypeSchema = true)
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.UPLOAD_MISSING,
    ProblemCode.UPLOAD_MISMATCH,
    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
    ProblemCode.IMAGE_UNREADABLE,
    ProblemCode.IMAGE_TOO_LARGE,
    ProblemCode.IMAGE_TOO_SMALL,
    ProblemCode.MODEL_UNAVAILABLE,
    ProblemCode.USAGE_LIMIT_EXCEEDED,
    ProblemCode.TOO_MANY_OPEN
  })
  ResponseEntity<ImageJson> create(Account account, @RequestBody WantedImage wanted) {
    Image image = intake.accept(account, WantedImages.read(account, wanted));
    return ResponseEntity.created(URI.create("/api/v1/images/" + image.id()))
        .body(answers.one(account, image));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an image")
  @Refuses(ProblemCode.NOT_FOUND)
  ImageJson find(Account account, @PathVariable UUID id) {
    return answers.one(
        account, images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Delete an image; its objects follow later")
  @ApiResponse(responseCode = "204", description = "Gone; its objects follow later.")
  @Refuses(ProblemCode.NOT_FOUND)
  ResponseEntity<Void> delete(Account account, @PathVariable UUID id) {
    removal.delete(account, new ImageId(id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/retry")
  @Operation(summary = "Stage an image again that ended without a picture")
  @ApiResponse(responseCode = "202", description = "It waits again.", useReturnTypeSchema = true)
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.CONFLICT,
    ProblemCode.USAGE_LIMIT_EXCEEDED,
    ProblemCode.TOO_MANY_OPEN
  })
  ResponseEntity<ImageJson> retry(Account account, @PathVariable UUID id) {
    return ResponseEntity.accepted()
        .body(answers.one(account, verbs.retry(account, new ImageId(id))));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Stop an image that waits or runs")
  @ApiResponse(
      responseCode = "202",
      description = "It has stopped, or will in a moment.",
      useReturnTypeSchema = true)
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.CONFLICT})
  ResponseEntity<ImageJson> cancel(Account account, @PathVariable UUID id) {
    return ResponseEntity.accepted()
        .body(answers.one(account, verbs.cancel(account, new ImageId(id))));
  }
}
