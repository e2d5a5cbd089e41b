package ai.realstaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.PredictionBells;
import ai.realstaging.model.ReplicateWebhook;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.replicate.FakeReplicate;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// A worker that would not ask again for an hour is woken by the provider's call.
class ProvidersCallTest {

  @Test
  void thePictureIsFetchedAsSoonAsTheProviderCalls() throws IOException {
    AtomicReference<WorkerUnderTest> behind = new AtomicReference<>();
    HttpServer door =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext(
        ReplicateWebhook.PATH,
        call -> {
          WorkerUnderTest worker = Objects.requireNonNull(behind.get());
          ReplicateWebhook.Verdict verdict =
              worker
                  .part(ReplicateWebhook.class)
                  .accept(call.getRequestHeaders()::getFirst, call.getRequestBody().readAllBytes());
          if (verdict instanceof ReplicateWebhook.Verdict.Accepted accepted) {
            worker.part(PredictionBells.class).ring(accepted.predictionId());
            call.sendResponseHeaders(204, -1);
          } else {
            call.sendResponseHeaders(401, -1);
          }
          call.close();
        });
    door.start();
    try (FakeReplicate replicate = FakeReplicate.start(InstantSource.system()).endsAfter(1000);
        WorkerUnderTest worker = WorkerUnderTest.start(settings(replicate, door))) {
      behind.set(worker);
      Image image = worker.accept();
      Eventually.holds(
          "bought",
          () ->
              worker.image(image).phase() == Phase.STAGING && replicate.predictions().size() == 1);
      String prediction = replicate.predictions().getFirst();
      replicate.finish(prediction);
      assertThat(replicate.callForged(prediction)).isEqualTo(401);
      Eventually.holds(
          "ready",
          () -> {
            replicate.call(prediction); // the worker may just be about to listen
            return worker.image(image).phase() == Phase.READY;
          });
      assertThat(replicate.violations()).isEmpty();
    } finally {
      door.stop(0);
    }
  }

  private static Map<String, String> settings(FakeReplicate replicate, HttpServer door) {
    return Map.of(
        "realstaging.model.replicate.base-url",
        replicate.baseUrl().toString(),
        "realstaging.model.replicate.token",
        FakeReplicate.TOKEN,
        "realstaging.model.loopback-results",
        "true",
        "realstaging.model.patience.poll",
        "1h",
        "realstaging.model.webhook.secret",
        FakeReplicate.WEBHOOK_SECRET,
        "realstaging.model.webhook.public-url",
        "http://127.0.0.1:" + door.getAddress().getPort(),
        "realstaging.storage.publicly-reachable",
        "true");
  }
}
