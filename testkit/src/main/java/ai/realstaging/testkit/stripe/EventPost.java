package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Posts events one after another, signed, and again while the listener does not take them.
final class EventPost implements AutoCloseable {

  private static final int TRIES = 30;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService line = Executors.newSingleThreadExecutor();
  private final Optional<URI> listener;
  private final String secret;
  private final InstantSource clock;
  private final List<ObjectNode> posted = new CopyOnWriteArrayList<>();

  EventPost(StandInSettings settings, InstantSource clock) {
    this.listener = settings.listener();
    this.secret = settings.signingSecret();
    this.clock = clock;
  }

  void post(List<ObjectNode> events) {
    posted.addAll(events);
    listener.ifPresent(to -> events.forEach(event -> line.execute(() -> deliver(to, event))));
  }

  /// Every event so far, oldest first.
  List<ObjectNode> all() {
    return List.copyOf(posted);
  }

  /// The status of the answer; 0 when nobody answered.
  int send(URI to, String payload) {
    byte[] body = payload.getBytes(StandardCharsets.UTF_8);
    try {
      HttpRequest request =
          HttpRequest.newBuilder(to)
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/json; charset=utf-8")
              .header(
                  "Stripe-Signature",
                  Webhook.Signature.generateSignatureHeader(
                      payload, secret, clock.instant().getEpochSecond()))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void deliver(URI to, ObjectNode event) {
    for (int attempt = 0; attempt < TRIES && !Thread.currentThread().isInterrupted(); attempt++) {
      int status = send(to, event.toString());
      if (status >= 200 && status < 300) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    line.shutdownNow();
    http.shutdownNow();
  }
}
