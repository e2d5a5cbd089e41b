package ai.realstaging.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events, scenarios, errors and signatures of the provider, from the test resources.
public final class Samples {

  public static final String SECRET = "whsec_of_the_tests";
  public static final String PINNED = "2026-07-29.dahlia";
  public static final String OLDER = "2025-02-24.acacia";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Samples() {}

  public static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("/stripe/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String name) {
    return JSON.readTree(text(name));
  }

  /// An event of this version, by the name of its file.
  public static String event(String version, String name) {
    return text("events/" + version + "/" + name + ".json");
  }

  public static PaymentSettings settings(String... secrets) {
    return new PaymentSettings(
        "sk_test_1",
        secrets[0],
        secrets.length > 1 ? secrets[1] : null,
        java.net.URI.create("http://localhost:1"),
        List.of(),
        Duration.ofMinutes(5));
  }
}
