package ai.realstaging.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

/// Our links against the rules of signature version 4: published vectors prove the twin, the twin
/// proves the links.
class S3LinksTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final JsonNode VECTORS = vectors();
  private static final String ACCESS = VECTORS.at("/credentials/accessKeyId").asString();
  private static final String SECRET = VECTORS.at("/credentials/secretAccessKey").asString();
  private static final URI HOST = URI.create("https://staging-uploads.s3.us-east-1.amazonaws.com");

  private static JsonNode vectors() {
    try (InputStream in = S3LinksTest.class.getResourceAsStream("/s3/s3-presign-vectors.json")) {
      return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<JsonNode> presign() {
    return VECTORS.get("presign").valueStream();
  }

  @ParameterizedTest
  @MethodSource("presign")
  void theTwinSignsAsThePublishedVectors(JsonNode vector) {
    JsonNode in = vector.get("input");
    String bucket = in.has("bucketpath") ? in.get("bucketpath").asString() + "/" : "";
    String scheme = in.has("scheme") ? in.get("scheme").asString() : "https";
    var link =
        new SignedLink(
            in.get("method").asString(),
            URI.create(scheme + "://" + in.get("host").asString()),
            bucket + in.get("key").asString());
    in.path("headers").forEachEntry((name, value) -> link.header(name, value.asString()));
    in.path("query").forEachEntry((name, value) -> link.query(name, value.asString()));
    Optional.ofNullable(in.get("region")).ifPresent(region -> link.region(region.asString()));
    Optional.ofNullable(in.get("token"))
        .ifPresent(token -> link.query("X-Amz-Security-Token", token.asString()));

    URI signed =
        link.signed(
            ACCESS,
            SECRET,
            TIME.parse(in.get("date").asString(), Instant::from),
            in.get("expires").asLong());

    assertThat(parameters(signed)).isEqualTo(parameters(URI.create(vector.get("url").asString())));
  }

  @Test
  void settingsDoNotTellTheirSecret() {
    assertThat(settings().toString()).doesNotContain(SECRET).contains("staging-uploads");
  }

  private static S3Links links() {
    return new S3Links(settings());
  }

  private static StorageSettings settings() {
    return new StorageSettings(
        null, null, "us-east-1", "staging-uploads", ACCESS, SECRET, false, false, false, QUARTER);
  }

  private static Instant time(URI url) {
    return TIME.parse(Objects.requireNonNull(parameters(url).get("X-Amz-Date")), Instant::from);
  }

  private static Map<String, String> parameters(URI url) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : url.getRawQuery().split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
