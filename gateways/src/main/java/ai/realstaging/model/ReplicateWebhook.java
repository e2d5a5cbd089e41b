package ai.realstaging.model;

import ai.realstaging.model.WebhookSignature.Finding;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Judges a call that says it is Replicate's. A call changes no state: the state is always read
/// from the provider by the job's holder, so a late, double or reordered call does no harm.
public final class ReplicateWebhook {

  /// Where Replicate calls.
  public static final String PATH = "/api/v1/replicate/webhook";

  private final Optional<WebhookSignature> signature;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  ReplicateWebhook(Optional<WebhookSignature> signature, InstantSource clock) {
    this.signature = signature;
    this.clock = clock;
  }

  public sealed interface Verdict {

    /// @param delivery names the call; the same call that comes again has the same
    record Accepted(String delivery, String predictionId) implements Verdict {}

    record Refused(Reason reason) implements Verdict {}
  }

  public enum Reason {
    /// No secret is configured, so nothing can be believed.
    NOT_CONFIGURED,
    UNSIGNED,
    STALE,
    FORGED,
    /// Genuine, but not a prediction.
    UNREADABLE
  }

  /// @param header finds a header by its lower-case name, or null
  /// @param body the bytes as they came
  public Verdict accept(Function<String, @Nullable String> header, byte[] body) {
    if (signature.isEmpty()) {
      return new Verdict.Refused(Reason.NOT_CONFIGURED);
    }
    String delivery = text(header, "webhook-id");
    Finding finding =
        signature
            .get()
            .verify(
                delivery,
                text(header, "webhook-timestamp"),
                text(header, "webhook-signature"),
                body,
                clock.instant());
    return switch (finding) {
      case GENUINE -> read(delivery, body);
      case UNSIGNED -> new Verdict.Refused(Reason.UNSIGNED);
      case STALE -> new Verdict.Refused(Reason.STALE);
      case FORGED -> new Verdict.Refused(Reason.FORGED);
    };
  }

  private Verdict read(String delivery, byte[] body) {
    String id = predictionId(body);
    return id.isEmpty()
        ? new Verdict.Refused(Reason.UNREADABLE)
        : new Verdict.Accepted(delivery, id);
  }

  private String predictionId(byte[] body) {
    try {
      JsonNode id = json.readTree(body).path("id");
      return id.isString() ? id.asString() : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String text(Function<String, @Nullable String> header, String name) {
    String value = header.apply(name);
    return value == null ? "" : value.strip();
  }
}
