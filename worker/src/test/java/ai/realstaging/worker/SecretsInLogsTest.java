package ai.realstaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.Phase;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.LogLines;
import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.FakeReplicate;
import ai.realstaging.testkit.replicate.Mischief;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A worker's day, right and wrong, and what it writes down of it.
class SecretsInLogsTest {

  @Test
  void noTokenNoKeyAndNoSignedLinkIsEverWrittenDown() {
    try (FakeReplicate replicate = FakeReplicate.start(InstantSource.system());
        WorkerUnderTest worker = WorkerUnderTest.start(settings(replicate))) {
      LogLines lines = LogLines.heard();
      try {
        story(replicate, worker);
      } finally {
        lines.close();
      }
      String password = URI.create(worker.redis.url()).getUserInfo().replace(":", "");
      assertThat(lines.all()).as("the log was heard").isNotEmpty();
      for (String secret :
          List.of(
              FakeReplicate.TOKEN,
              FakeReplicate.WEBHOOK_SECRET,
              "X-Amz-Signature",
              password,
              worker.store.secretKey(),
              worker.database.password())) {
        assertThat(lines.all()).noneMatch(line -> line.contains(secret));
      }
    }
  }

  private static void story(FakeReplicate replicate, WorkerUnderTest worker) {
    await(worker, worker.accept(), Phase.READY);
    replicate.misbehave(Call.RESULT, Mischief.broken());
    await(worker, worker.accept(), Phase.READY);
    replicate.misbehave(Call.CREATE, new Mischief.Answer(401, "", "{\"detail\":\"who?\"}"));
    await(worker, worker.accept(), Phase.READY);
    worker.redis.stop();
    await(worker, worker.accept(), Phase.READY);
    Image last = worker.accept();
    worker.store.close();
    worker.get("/ready");
    Eventually.holds("an end", () -> worker.image(last).phase().isEnd());
  }

  private static void await(WorkerUnderTest worker, Image image, Phase phase) {
    Eventually.holds("image is " + phase, () -> worker.image(image).phase() == phase);
  }

  private static Map<String, String> settings(FakeReplicate replicate) {
    return Map.of(
        "realstaging.model.replicate.base-url", replicate.baseUrl().toString(),
        "realstaging.model.replicate.token", FakeReplicate.TOKEN,
        "realstaging.model.webhook.secret", FakeReplicate.WEBHOOK_SECRET,
        "realstaging.model.loopback-results", "true",
        "realstaging.model.patience.poll", "50ms",
        "realstaging.queue.backoff", "50ms",
        "realstaging.queue.max-backoff", "100ms");
  }
}
