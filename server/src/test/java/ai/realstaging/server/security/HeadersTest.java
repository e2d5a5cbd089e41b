package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  private final Door door = Door.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/ready",
        "/metrics",
        "/nowhere",
        "/api/v1/projects",
        "/api/v1/nowhere",
        "/api/v1/openapi.json",
        "/api/v1/docs/",
        "/api/v1/docs/errors",
        "/api/v1/docs/files/swagger-ui.css"
      })
  void everyAnswerCarriesTheHeadersThatKeepABrowserSafe(String path) {
    Answer answer = door.nobody().get(path);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "https: ", "http: ");
  }

  @Test
  void anAnswerToAProgramMayLoadNothing() {
    assertThat(door.nobody().get("/api/v1/projects").header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void aPageRunsOnlyOurOwnScriptsAndTheNonceOfItsAnswer() {
    Browser bo = door.browser().signIn("bo-with-headers");
    Answer first = bo.open("/listings");
    Answer second = bo.open("/listings");
    String policy = first.header("Content-Security-Policy");
    assertThat(policy)
        .contains("script-src 'self' 'nonce-", "base-uri 'none'", "form-action 'self'");
    assertThat(second.header("Content-Security-Policy")).isNotEqualTo(policy);
    assertThat(first.header("Cache-Control")).contains("no-store");
    assertThat(first.text())
        .doesNotContain("javascript:", " onclick=", " onload=", " style=\"", "<style>");
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScripts() {
    String cookie =
        door.nobody().get("/oauth2/authorization/web").headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith("RSSESSION="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax").contains("Path=/");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedByWhatItSaysAndByWhatComes() {
    String large = "{\"name\":\"" + "x".repeat(300_000) + "\"}";
    Answer announced = door.as("ada-at-length").json("POST", "/api/v1/projects", large);
    assertThat(announced.status()).isEqualTo(413);
    assertThat(announced.field("code")).isEqualTo("payload_too_large");
    Answer streamed =
        door.as("ada-at-length")
            .with("Content-Type", "application/json")
            .send(
                "POST",
                "/api/v1/projects",
                HttpRequest.BodyPublishers.ofByteArrays(
                    List.of(large.getBytes(StandardCharsets.UTF_8))));
    assertThat(streamed.status()).isEqualTo(413);
    assertThat(streamed.field("code")).isEqualTo("payload_too_large");
    Answer keyed =
        door.as("ada-at-length")
            .with("Idempotency-Key", "long")
            .with("Content-Type", "application/json")
            .send(
                "POST",
                "/api/v1/projects",
                HttpRequest.BodyPublishers.ofByteArrays(
                    List.of(large.getBytes(StandardCharsets.UTF_8))));
    assertThat(keyed.status()).isEqualTo(413);
  }
}
