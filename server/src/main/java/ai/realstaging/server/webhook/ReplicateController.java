package ai.realstaging.server.webhook;

import ai.realstaging.model.PredictionBells;
import ai.realstaging.model.ReplicateWebhook;
import ai.realstaging.model.ReplicateWebhook.Reason;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.repeat.Deliveries;
import ai.realstaging.server.wire.Open;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes Replicate's calls: a genuine one wakes the worker that waits for the prediction, once.
@RestController
@Tag(name = "webhooks")
class ReplicateController {

  private static final String PROVIDER = "replicate";

  private final ReplicateWebhook webhook;
  private final Deliveries deliveries;
  private final PredictionBells bells;

  ReplicateController(ReplicateWebhook webhook, Deliveries deliveries, PredictionBells bells) {
    this.webhook = webhook;
    this.deliveries = deliveries;
    this.bells = bells;
  }

  /// @param body the bytes as they came, which is what is signed
  @PostMapping(ReplicateWebhook.PATH)
  @Open
  @Operation(
      summary = "Replicate tells that a prediction went on",
      description =
          "Signed by Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object", description = "A prediction."))))
  @ApiResponse(
      responseCode = "204",
      description = "Taken, or taken before.",
      content = {})
  @Refuses({
    ProblemCode.WEBHOOK_REFUSED,
    ProblemCode.WEBHOOK_NOT_CONFIGURED,
    ProblemCode.BAD_REQUEST
  })
  ResponseEntity<Void> hear(HttpServletRequest request, @RequestBody byte[] body) {
    switch (webhook.accept(request::getHeader, body)) {
      case ReplicateWebhook.Verdict.Refused refused -> throw refusal(refused.reason());
      case ReplicateWebhook.Verdict.Accepted accepted -> {
        if (deliveries.isFirst(PROVIDER, accepted.delivery())) {
          bells.ring(accepted.predictionId());
        }
      }
    }
    return ResponseEntity.noContent().build();
  }

  private static Refused refusal(Reason reason) {
    return switch (reason) {
      case NOT_CONFIGURED ->
          Refused.of(
              ProblemCode.WEBHOOK_NOT_CONFIGURED,
              "realstaging.model.webhook.secret is not set on this server.");
      case UNSIGNED -> Refused.of(ProblemCode.WEBHOOK_REFUSED, "The call is not signed.");
      case STALE -> Refused.of(ProblemCode.WEBHOOK_REFUSED, "The signature is too old.");
      case FORGED -> Refused.of(ProblemCode.WEBHOOK_REFUSED, "The signature does not fit.");
      case UNREADABLE -> Refused.of(ProblemCode.BAD_REQUEST, "The call names no prediction.");
    };
  }
}
