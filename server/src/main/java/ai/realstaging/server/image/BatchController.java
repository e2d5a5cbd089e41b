package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageIntake;
import ai.realstaging.image.IntakeOutcome;
import ai.realstaging.image.NewImage;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refusals;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.problem.Verdict;
import ai.realstaging.server.wire.Limits;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Many images at once, each for itself.
@RestController
@Tag(name = "images")
class BatchController {

  private final ImageIntake intake;
  private final ImageAnswers answers;
  private final Refusals refusals;

  BatchController(ImageIntake intake, ImageAnswers answers, Refusals refusals) {
    this.intake = intake;
    this.answers = answers;
    this.refusals = refusals;
  }

  record WantedBatch(@Nullable List<@Nullable WantedImage> images) {}

  /// @param index of the image in the request, from 0
  record BatchError(int index, String code, String message) {}

  /// @param success how many images were accepted
  record BatchAnswer(List<ImageJson> images, List<BatchError> errors, int success, int failed) {}

  @PostMapping("/api/v1/images/batch")
  @Operation(summary = "Stage 1 to 50 photos: 201 all, 207 some, 422 none")
  @ApiResponse(responseCode = "201", description = "All were accepted.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "207",
      description = "Some were accepted; errors says why others were not.",
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "422",
      description = "None was accepted; errors says why.",
      useReturnTypeSchema = true)
  @Refuses(ProblemCode.VALIDATION_FAILED)
  ResponseEntity<BatchAnswer> create(Account account, @RequestBody WantedBatch batch) {
    List<@Nullable WantedImage> wanted = batch.images();
    if (wanted == null || wanted.isEmpty() || wanted.size() > Limits.MAX_BATCH) {
      throw Refused.invalid(
          "images", "length", "A batch has 1 to " + Limits.MAX_BATCH + " images.");
    }
    List<BatchError> errors = new ArrayList<>();
    List<Image> accepted = accept(account, wanted, errors);
    errors.sort(Comparator.comparingInt(BatchError::index));
    int status = errors.isEmpty() ? 201 : accepted.isEmpty() ? 422 : 207;
    return ResponseEntity.status(status)
        .body(
            new BatchAnswer(
                answers.all(account, accepted), errors, accepted.size(), errors.size()));
  }

  private List<Image> accept(
      Account account, List<@Nullable WantedImage> wanted, List<BatchError> errors) {
    List<Integer> places = new ArrayList<>();
    List<NewImage> readable = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      try {
        readable.add(read(account, wanted.get(i)));
        places.add(i);
      } catch (Refused refused) {
        errors.add(error(i, refused));
      }
    }
    List<Image> accepted = new ArrayList<>();
    List<IntakeOutcome> outcomes = intake.acceptAll(account, readable);
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case IntakeOutcome.Accepted made -> accepted.add(made.image());
        case IntakeOutcome.Refused refused -> errors.add(error(places.get(i), refused.cause()));
      }
    }
    return accepted;
  }

  private static NewImage read(Account account, @Nullable WantedImage wanted) {
    if (wanted == null) {
      throw Refused.invalid("image", "required", "It is null.");
    }
    return WantedImages.read(account, wanted);
  }

  private BatchError error(int index, RuntimeException refusal) {
    Verdict verdict = refusals.verdict(refusal).orElseThrow(() -> refusal);
    return new BatchError(index, verdict.code().wire(), verdict.detail());
  }
}
