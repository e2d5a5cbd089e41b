package ai.realstaging.payment;

import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verifies and reads the calls that say they are Stripe's. The library's own event object is not
/// used: for another version it is silently empty, and without a version it fails.
public final class SignedEvents {

  /// Where Stripe calls.
  public static final String PATH = "/api/v1/stripe/webhook";

  /// The oldest shape that the reader was tried on; the newest is that of the pinned version.
  private static final LocalDate OLDEST = LocalDate.parse("2020-08-27");

  private static final int DATE = 10;

  private final List<String> secrets;
  private final long tolerance;
  private final InstantSource clock;

  public SignedEvents(PaymentSettings settings, InstantSource clock) {
    this.secrets = settings.signingSecrets();
    this.tolerance = settings.tolerance().toSeconds();
    this.clock = clock;
  }

  /// @param body the bytes as they came
  public EventReading read(byte[] body, @Nullable String signature) {
    if (secrets.isEmpty()) {
      return new EventReading.Unverifiable();
    }
    String payload = new String(body, StandardCharsets.UTF_8);
    if (signature == null || secrets.stream().noneMatch(s -> isSigned(payload, signature, s))) {
      return new EventReading.Forged("the signature is not the provider's");
    }
    return read(payload);
  }

  /// Reads an event again that was verified when it came.
  public EventReading read(String payload) {
    Json json;
    try {
      json = Json.read(payload);
      json.needText("id");
      json.needText("type");
      json.needTime("created");
    } catch (ShapeUnknown e) {
      return new EventReading.Forged("signed, but no event: " + e.getMessage());
    }
    Optional<String> version = json.text("api_version");
    if (version.filter(SignedEvents::isKnown).isEmpty()) {
      return strange(json, "the version " + version.orElse("(none)") + " is not known");
    }
    try {
      return new EventReading.Genuine(event(json));
    } catch (ShapeUnknown e) {
      return strange(json, String.valueOf(e.getMessage()));
    }
  }

  private boolean isSigned(String payload, String signature, String secret) {
    try {
      return Webhook.Signature.verifyHeader(
          payload, signature, secret, tolerance, Clock.fixed(clock.instant(), ZoneOffset.UTC));
    } catch (SignatureVerificationException | NumberFormatException e) {
      return false; // a time that is no number is the second
    }
  }

  private static boolean isKnown(String version) {
    try {
      LocalDate date = LocalDate.parse(version.substring(0, Math.min(DATE, version.length())));
      LocalDate pinned = LocalDate.parse(Stripe.API_VERSION.substring(0, DATE));
      return !date.isBefore(OLDEST) && !date.isAfter(pinned);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static PaymentEvent event(Json json) {
    Json object = json.get("data.object");
    String type = json.needText("type");
    PaymentNews news = news(type, object);
    return new PaymentEvent(
        json.needText("id"),
        type,
        json.needTime("created"),
        json.text("api_version"),
        customer(json),
        news);
  }

  private static PaymentNews news(String type, Json object) {
    return switch (type) {
      case "customer.created", "customer.updated" ->
          new PaymentNews.CustomerSeen(
              new CustomerId(object.needText("id")), object.text("metadata." + Shapes.REFERENCE));
      case "customer.deleted" ->
          new PaymentNews.CustomerGone(new CustomerId(object.needText("id")));
      case "customer.subscription.created" -> subscription(object, PaymentNews.Step.MADE);
      case "customer.subscription.updated",
          "customer.subscription.paused",
          "customer.subscription.resumed",
          "customer.subscription.pending_update_applied",
          "customer.subscription.pending_update_expired",
          "customer.subscription.trial_will_end" ->
          subscription(object, PaymentNews.Step.CHANGED);
      case "customer.subscription.deleted" -> subscription(object, PaymentNews.Step.ENDED);
      case "invoice.created",
          "invoice.finalized",
          "invoice.updated",
          "invoice.paid",
          "invoice.payment_succeeded",
          "invoice.payment_failed",
          "invoice.marked_uncollectible",
          "invoice.voided" ->
          new PaymentNews.InvoiceSeen(Shapes.invoice(object, false));
      case "invoice.payment_action_required" ->
          new PaymentNews.InvoiceSeen(Shapes.invoice(object, true));
      case "invoice_payment.paid" -> paidBy(object);
      case "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired" ->
          new PaymentNews.CheckoutEnded(
              object.needText("id"),
              object.text("client_reference_id"),
              type.endsWith("expired"),
              !object.text("payment_status").orElse("").equals("unpaid"));
      case "charge.succeeded", "charge.refunded" ->
          object.id("customer").isPresent() ? Shapes.payment(object) : new PaymentNews.Nothing();
      case "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed" ->
          new PaymentNews.DisputeSeen(
              object.needId("payment_intent", "charge"),
              object.needText("status"),
              type.endsWith("closed"));
      case "payment_method.attached", "payment_method.detached" ->
          new PaymentNews.CardsChanged(object.id("customer").map(CustomerId::new));
      default -> new PaymentNews.Nothing();
    };
  }

  private static PaymentNews subscription(Json object, PaymentNews.Step step) {
    return new PaymentNews.SubscriptionSeen(Shapes.subscription(object), step);
  }

  private static PaymentNews paidBy(Json object) {
    return object
        .id("payment.payment_intent", "payment.charge")
        .<PaymentNews>map(by -> new PaymentNews.InvoicePaidBy(object.needId("invoice"), by))
        .orElseGet(PaymentNews.Nothing::new);
  }

  /// Whose the event is: the customer itself, or that of the thing.
  private static Optional<CustomerId> customer(Json json) {
    Optional<Json> object = json.find("data.object");
    boolean itself = object.flatMap(at -> at.text("object")).orElse("").equals("customer");
    return object.flatMap(at -> at.id(itself ? "id" : "customer")).map(CustomerId::new);
  }

  private static EventReading strange(Json json, String why) {
    return new EventReading.Strange(
        json.needText("id"),
        json.needText("type"),
        json.needTime("created"),
        json.text("api_version"),
        customer(json),
        why);
  }
}
