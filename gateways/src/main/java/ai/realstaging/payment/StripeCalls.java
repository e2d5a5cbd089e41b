package ai.realstaging.payment;

import ai.realstaging.payment.PaymentRefused.Reason;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import com.stripe.model.StripeObjectInterface;
import com.stripe.net.StripeResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one call of Stripe's library: asks again where that helps and is harmless, and says what
/// an error means. The library does not ask again when it is told to slow down, and fails on an
/// empty answer with a null pointer; both are done here.
final class StripeCalls {

  private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 150;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final Set<String> OWN_THINGS =
      Set.of("id", "customer", "subscription", "subscription_exposed_id");

  private static final Set<String> BANK_ASKS =
      Set.of(
          "authentication_required",
          "invoice_payment_intent_requires_action",
          "payment_intent_action_required",
          "subscription_payment_intent_requires_action");

  @FunctionalInterface
  interface Call<T> {
    T make() throws StripeException;
  }

  /// The answer as JSON, with the provider's own time. Throws [PaymentRefused].
  <T extends StripeObjectInterface> Answer<Json> ask(Call<T> call) {
    StripeResponse response = raw(call).getLastResponse();
    Instant at = response.date();
    try {
      return new Answer<>(
          Json.read(response.body()), at == null ? Instant.EPOCH : at, isReplayed(response));
    } catch (ShapeUnknown e) {
      throw refused(Reason.UNAVAILABLE, "an answer that is none", e);
    }
  }

  <T> T raw(Call<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.make();
      } catch (RateLimitException e) {
        if (attempt == TRIES) {
          throw refused(Reason.BUSY, e);
        }
      } catch (NullPointerException e) {
        if (attempt == TRIES) {
          throw refused(Reason.UNAVAILABLE, "an empty answer", e);
        }
      } catch (StripeException e) {
        PaymentRefused refused = judged(e);
        tell(refused.reason(), e);
        throw isReplayed(e) ? refused.again() : refused;
      }
      pause(attempt);
    }
  }

  /// What only the operator or a programmer can mend is for the log, as the caller cannot.
  private static void tell(Reason reason, StripeException trouble) {
    switch (reason) {
      case KEY_REFUSED -> LOG.error("Stripe does not take our key: {}", described(trouble));
      case OUR_MISTAKE -> LOG.error("we asked Stripe wrongly: {}", described(trouble));
      case DECLINED, NEEDS_CUSTOMER, MISSING, BUSY, UNAVAILABLE -> {}
    }
  }

  private static PaymentRefused judged(StripeException trouble) {
    return switch (trouble) {
      case CardException card ->
          new PaymentRefused(
              needsCustomer(card) ? Reason.NEEDS_CUSTOMER : Reason.DECLINED,
              described(card),
              Optional.ofNullable(card.getStripeError()).map(error -> error.getMessage()),
              card);
      case IdempotencyException again -> refused(Reason.OUR_MISTAKE, again);
      case PermissionException key -> refused(Reason.KEY_REFUSED, key);
      case AuthenticationException key -> refused(Reason.KEY_REFUSED, key);
      case InvalidRequestException wrong -> wrong(wrong);
      case ApiException busy when status(busy) == CONFLICT -> refused(Reason.BUSY, busy);
      default -> refused(Reason.UNAVAILABLE, trouble);
    };
  }

  private static PaymentRefused wrong(InvalidRequestException wrong) {
    if (needsCustomer(wrong)) {
      return refused(Reason.NEEDS_CUSTOMER, wrong);
    }
    boolean missing = "resource_missing".equals(wrong.getCode());
    boolean own =
        status(wrong) == NOT_FOUND || OWN_THINGS.contains(String.valueOf(wrong.getParam()));
    return refused(missing && own ? Reason.MISSING : Reason.OUR_MISTAKE, wrong);
  }

  private static boolean needsCustomer(StripeException trouble) {
    return BANK_ASKS.contains(String.valueOf(trouble.getCode()));
  }

  private static boolean isReplayed(StripeException trouble) {
    StripeResponse response =
        trouble.getStripeError() == null ? null : trouble.getStripeError().getLastResponse();
    return response != null && isReplayed(response);
  }

  private static boolean isReplayed(StripeResponse response) {
    return response.headers().firstValue("Idempotent-Replayed").filter("true"::equals).isPresent();
  }

  private static int status(StripeException trouble) {
    Integer status = trouble.getStatusCode();
    return status == null ? 0 : status;
  }

  private static PaymentRefused refused(Reason reason, StripeException trouble) {
    return refused(reason, described(trouble), trouble);
  }

  private static PaymentRefused refused(Reason reason, String what, Exception cause) {
    return new PaymentRefused(reason, what, Optional.empty(), cause);
  }

  /// Without the message, which may quote a key or an address.
  private static String described(StripeException trouble) {
    Optional<StripeError> error = Optional.ofNullable(trouble.getStripeError());
    return "status %d, type %s, code %s, field %s, request %s"
        .formatted(
            status(trouble),
            error.map(StripeError::getType).orElse("none"),
            trouble.getCode(),
            error.map(StripeError::getParam).orElse("none"),
            trouble.getRequestId());
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(Reason.UNAVAILABLE, "interrupted", e);
    }
  }
}
