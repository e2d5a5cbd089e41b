package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every call that somebody thought of, genuine and forged, gets its verdict.
class ReplicateWebhookVectorsTest {

  static Stream<Vector> vectors() {
    try (InputStream file =
        Objects.requireNonNull(
            ReplicateWebhookVectorsTest.class.getResourceAsStream(
                "webhook-signature-vectors.json"))) {
      JsonNode all = JsonMapper.builder().build().readTree(file);
      return all.get("vectors").valueStream().map(Vector::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Vector(
      String name,
      String body,
      Map<String, String> headers,
      String secret,
      Instant now,
      String expected) {

    static Vector of(JsonNode json) {
      Map<String, String> headers = new TreeMap<>();
      json.get("headers")
          .forEachEntry(
              (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.asString()));
      return new Vector(
          json.get("name").asString(),
          json.get("body").asString(),
          headers,
          json.get("secret").asString(),
          Instant.ofEpochSecond(json.get("now").asLong()),
          json.get("expected").asString());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void givesEveryCallItsVerdict(Vector vector) {
    ReplicateWebhook webhook =
        new ReplicateWebhook(
            Optional.of(new WebhookSignature(vector.secret())), () -> vector.now());
    ReplicateWebhook.Verdict verdict =
        webhook.accept(vector.headers()::get, vector.body().getBytes(StandardCharsets.UTF_8));
    boolean believed =
        switch (verdict) {
          case ReplicateWebhook.Verdict.Accepted accepted -> true;
          case ReplicateWebhook.Verdict.Refused refused ->
              refused.reason() == ReplicateWebhook.Reason.UNREADABLE;
        };
    assertThat(believed).as(verdict.toString()).isEqualTo(vector.expected().equals("accept"));
  }

  @Test
  void believesNothingWithoutASecret() {
    ReplicateWebhook webhook = new ReplicateWebhook(Optional.empty(), Instant::now);
    vectors()
        .forEach(
            vector ->
                assertThat(
                        webhook.accept(
                            vector.headers()::get, vector.body().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(
                        new ReplicateWebhook.Verdict.Refused(
                            ReplicateWebhook.Reason.NOT_CONFIGURED)));
  }
}
