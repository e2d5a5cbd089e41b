package ai.realstaging.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.ThrowawayS3;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.testkit.ObjectStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3ObjectStoreTest extends ObjectStoreContract {

  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private static ThrowawayS3 engine;
  private static S3ObjectStore store;

  @BeforeAll
  static void start() {
    engine = S3Engine.throwaway(List.of("http://127.0.0.1:8080"));
    store = new S3ObjectStore(settings(engine.endpoint(), engine.bucket(), false, false));
  }

  @AfterAll
  static void stop() {
    store.close();
    engine.close();
  }

  private static StorageSettings settings(
      String endpoint, String bucket, boolean reachable, boolean create) {
    return new StorageSettings(
        URI.create(endpoint),
        null,
        "us-east-1",
        bucket,
        engine.accessKey(),
        engine.secretKey(),
        true,
        reachable,
        create,
        Duration.ofSeconds(5));
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  /// Nothing listens on port 1.
  @Override
  protected ObjectStore unreachable() {
    return new S3ObjectStore(settings("http://127.0.0.1:1", engine.bucket(), false, false));
  }

  @Override
  protected int put(URI url, String contentType, byte[] body) {
    return send(HttpRequest.newBuilder(url)
            .header("Content-Type", contentType)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  @Override
  protected Optional<byte[]> get(URI url) {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(url));
    return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return BROWSER.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLinkWithALongerLifeThanItWasSignedForIsRefused() {
    var key = new ObjectKey("uploads/ada/longer.jpg");
    store.write(key, new byte[] {1}, "image/jpeg");
    String link = store.link(key, MINUTES, Optional.empty()).toString();

    assertThat(get(URI.create(link))).isPresent();
    assertThat(get(URI.create(link.replace("X-Amz-Expires=300", "X-Amz-Expires=3000")))).isEmpty();
  }

  /// Signed by hand for an hour ago, because the signer of the SDK always signs for now.
  @Test
  void anExpiredSlotIsRefused() {
    var key = new ObjectKey("uploads/ada/late.jpg");
    var late =
        new SignedLink("PUT", URI.create(engine.endpoint()), engine.bucket() + "/" + key)
            .header("content-type", "image/jpeg")
            .signed(engine.accessKey(), engine.secretKey(), SignedLink.anHourAgo(), 900);
    var timely =
        new SignedLink("PUT", URI.create(engine.endpoint()), engine.bucket() + "/" + key)
            .header("content-type", "image/jpeg")
            .signed(engine.accessKey(), engine.secretKey(), SignedLink.now(), 900);

    assertThat(put(late, "image/jpeg", new byte[] {1})).isEqualTo(403);
    assertThat(store.find(key)).isEmpty();
    assertThat(put(timely, "image/jpeg", new byte[] {1})).isEqualTo(200);
  }

  @Test
  void aDownloadKeepsItsReadableName() {
    var key = new ObjectKey("staged/1/2.jpg");
    store.write(key, new byte[] {1}, "image/jpeg");

    HttpResponse<byte[]> answer =
        send(HttpRequest.newBuilder(store.link(key, MINUTES, Optional.of("Küche \"12 Elm\".jpg"))));

    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"K_che _12 Elm_.jpg\";"
                + " filename*=UTF-8''K%C3%BCche%20%2212%20Elm%22.jpg");
  }

  @Test
  void aProviderGetsALinkOnlyWhenTheStoreCanBeReachedFromOutside() {
    var key = new ObjectKey("inputs/1/photo.jpg");
    assertThat(store.publicLink(key, MINUTES)).isEmpty();
    try (var open = new S3ObjectStore(settings(engine.endpoint(), engine.bucket(), true, false))) {
      assertThat(open.publicLink(key, MINUTES)).isPresent();
    }
  }

  @Test
  void aBucketThatIsNotThereFailsTheCheckUntilItIsMade() {
    try (var wrong = new S3ObjectStore(settings(engine.endpoint(), "elm-street", false, false))) {
      assertThatThrownBy(wrong::check).isInstanceOf(StoreUnavailable.class);
    }
    try (var made = new S3ObjectStore(settings(engine.endpoint(), "elm-street", false, true))) {
      made.check();
    }
  }

  @Test
  void linksAreMadeForTheAddressThatBrowsersUse() {
    var settings =
        new StorageSettings(
            URI.create(engine.endpoint()),
            URI.create("https://pictures.example"),
            "us-east-1",
            "elm",
            "access",
            "secret",
            true,
            false,
            false,
            MINUTES);
    try (var links = new S3Links(settings)) {
      assertThat(links.link(new ObjectKey("a.jpg"), MINUTES, Optional.empty()).toString())
          .startsWith("https://pictures.example/elm/a.jpg?");
    }
  }

  @Test
  void aForeignPageMayNotUpload() {
    UploadSlot slot =
        store.uploadSlot(new ObjectKey("uploads/ada/cors.jpg"), "image/jpeg", 1, MINUTES);

    assertThat(preflight(slot.url(), "http://127.0.0.1:8080")).isEqualTo("http://127.0.0.1:8080");
    assertThat(preflight(slot.url(), "https://evil.example")).isNull();
  }

  private static @Nullable String preflight(URI url, String origin) {
    return send(HttpRequest.newBuilder(url)
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "content-type"))
        .headers()
        .firstValue("Access-Control-Allow-Origin")
        .orElse(null);
  }
}
