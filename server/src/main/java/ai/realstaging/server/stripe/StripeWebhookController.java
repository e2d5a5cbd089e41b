package ai.realstaging.server.stripe;

import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.payment.SignedEvents;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Open;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes Stripe's signed events. Whatever goes wrong here is answered with 5xx, so that Stripe
/// sends it again.
@RestController
@Tag(name = "webhooks")
class StripeWebhookController {

  private final PaymentInbox inbox;

  StripeWebhookController(PaymentInbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping(SignedEvents.PATH)
  @Open
  @Operation(summary = "Take a signed event of the payment provider")
  @Refuses({ProblemCode.UNAUTHORIZED, ProblemCode.BILLING_NOT_CONFIGURED})
  ResponseEntity<Void> take(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
    return switch (inbox.receive(body == null ? new byte[0] : body, signature)) {
      case TAKEN, KNOWN -> ResponseEntity.ok().build();
      case FORGED ->
          throw Refused.of(ProblemCode.UNAUTHORIZED, "The signature is not the provider's.");
      case UNVERIFIABLE ->
          throw Refused.of(
              ProblemCode.BILLING_NOT_CONFIGURED,
              "No signing secret is set here, so no event can be believed.");
    };
  }
}
