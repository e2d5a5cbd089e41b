package ai.realstaging.server.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches what the issuer publishes: its discovery document, and the keys that this one names.
/// Never fetches an address that a token names.
@Component
class IssuerDocuments {

  private static final int MAX_BYTES = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String issuer;
  private final @Nullable URI keysAddress;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  IssuerDocuments(SecuritySettings settings, JsonMapper json) {
    this.issuer = settings.issuer();
    this.keysAddress = settings.keysAddress();
    this.json = json;
  }

  /// Throws [IOException] when the issuer does not answer, or not as itself.
  JWKSet keys() throws IOException {
    try {
      return JWKSet.parse(fetch(keysAddress == null ? discovered() : keysAddress));
    } catch (ParseException | IllegalArgumentException e) {
      throw new IOException("the issuer's keys cannot be read", e);
    }
  }

  private URI discovered() throws IOException {
    String base = issuer.endsWith("/") ? issuer : issuer + "/";
    JsonNode discovery = tree(fetch(URI.create(base + ".well-known/openid-configuration")));
    if (!issuer.equals(discovery.path("issuer").asString(""))) {
      throw new IOException("the issuer's document is about another issuer");
    }
    return URI.create(discovery.path("jwks_uri").asString(""));
  }

  private JsonNode tree(String text) throws IOException {
    try {
      return json.readTree(text);
    } catch (JacksonException e) {
      throw new IOException("the issuer's document cannot be read", e);
    }
  }

  private String fetch(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (answer.statusCode() != 200 || bytes.length > MAX_BYTES) {
          throw new IOException("the issuer answered " + answer.statusCode());
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
