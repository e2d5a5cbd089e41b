package ai.realstaging.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3EngineTest {

  private static final String SITE = "http://localhost:8080";

  @TempDir Path folder;

  @Test
  void answersNobodyWithoutASignature() throws Exception {
    try (var s3 = S3Engine.throwaway(List.of(SITE))) {
      URI bucket = URI.create(s3.endpoint() + "/" + s3.bucket());

      assertThat(send(HttpRequest.newBuilder(bucket).GET()).statusCode()).isEqualTo(403);
      assertThat(send(HttpRequest.newBuilder(URI.create(bucket + "/key")).DELETE()).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void letsThePagesOfTheSiteInAndNoOthers() throws Exception {
    try (var s3 = S3Engine.throwaway(List.of(SITE))) {
      HttpResponse<String> ours = preflight(s3.endpoint() + "/realstaging/key", SITE);
      HttpResponse<String> foreign =
          preflight(s3.endpoint() + "/realstaging/key", "http://evil.example");

      assertThat(ours.statusCode()).isEqualTo(200);
      assertThat(ours.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
          .contains("PUT");
      assertThat(foreign.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void saysInOneSentenceThatItsPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.loopback())) {
      var keys = new S3Settings.Keys("access", "secret");
      var settings =
          new S3Settings(folder, taken.getLocalPort(), keys, "realstaging", List.of(SITE));

      assertThatThrownBy(() -> S3Engine.start(settings))
          .isInstanceOf(EngineFailed.class)
          .hasMessageStartingWith(
              "The S3 server could not start on port %d".formatted(taken.getLocalPort()));
    }
  }

  @Test
  void showsNoSecretWhenItsSettingsArePrinted() {
    var keys = new S3Settings.Keys("access", "do-not-print");
    var settings = new S3Settings(folder, 0, keys, "realstaging", List.of(SITE));

    assertThat(settings.toString()).doesNotContain("do-not-print");
    assertThat(PostgresSettings.lasting(folder, "do-not-print").toString())
        .doesNotContain("do-not-print");
    assertThat(new RedisSettings(folder, 0, "do-not-print", true).toString())
        .doesNotContain("do-not-print");
  }

  private static HttpResponse<String> preflight(String address, String origin) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
