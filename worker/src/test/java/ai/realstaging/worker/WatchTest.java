package ai.realstaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Eventually;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WatchTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void namesThePartThatFailsAndStaysAliveWithoutIt() {
    try (WorkerUnderTest worker = WorkerUnderTest.start(Map.of())) {
      Eventually.holds("ready", () -> worker.get("/ready").statusCode() == 200);
      assertThat(json(worker.get("/ready")).get("status").asString()).isEqualTo("ready");
      assertThat(json(worker.get("/ready")).at("/parts/dispatch").asString()).isEqualTo("up");

      worker.redis.stop();
      HttpResponse<String> degraded = worker.get("/ready");
      assertThat(degraded.statusCode()).isEqualTo(200);
      assertThat(json(degraded).get("status").asString()).isEqualTo("degraded");

      worker.store.close();
      HttpResponse<String> storeless = worker.get("/ready");
      assertThat(storeless.statusCode()).isEqualTo(503);
      assertThat(json(storeless).get("failing").toString()).isEqualTo("[\"object_store\"]");
      assertThat(worker.get("/health").statusCode()).isEqualTo(200);
      assertThat(json(worker.get("/health")).get("status").asString()).isEqualTo("alive");
    }
  }

  @Test
  void countsQueueAndRequestsForWhoeverScrapes() {
    try (WorkerUnderTest worker = WorkerUnderTest.start(Map.of())) {
      Eventually.holds(
          "metrics", () -> worker.get("/metrics").body().contains("queue_workers 1.0"));
      assertThat(worker.get("/metrics").body())
          .contains("queue_depth{", "queue_oldest_age_seconds", "hikaricp_connections_active");
      assertThat(worker.get("/env").statusCode()).isEqualTo(404);
      assertThat(
              worker.part(DSLContext.class).fetchValue("show idle_in_transaction_session_timeout"))
          .as("how long a frozen worker keeps its locks")
          .isEqualTo("1min");
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
