package ai.realstaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.billing.Standings;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.stripe.CardNumbers;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a worker shows of itself, and what its clock does by the day.
class WatchTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "sk_test_of_the_worker";
  private static final String SECRET = "whsec_of_the_worker";
  private static final StandInSettings.Sold PRO =
      new StandInSettings.Sold("price_pro_month", "Pro", 2900, "month");

  private static FakeStripe stripe;
  private static WorkerUnderTest sound;

  @BeforeAll
  static void start() {
    stripe =
        FakeStripe.start(
            new StandInSettings(0, KEY, SECRET, Optional.empty(), List.of(PRO), Optional.empty()),
            InstantSource.system());
    sound =
        WorkerUnderTest.start(
            Map.of(
                "realstaging.payment.secret-key",
                KEY,
                "realstaging.payment.webhook-secret",
                SECRET,
                "realstaging.payment.base-url",
                stripe.baseUrl(),
                "realstaging.billing.prices.pro.monthly",
                PRO.id()));
  }

  @AfterAll
  static void stop() {
    sound.close();
    stripe.close();
  }

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
    Eventually.holds("metrics", () -> sound.get("/metrics").body().contains("queue_workers 1.0"));
    assertThat(sound.get("/metrics").body())
        .contains("queue_depth{", "queue_oldest_age_seconds", "hikaricp_connections_active");
    assertThat(sound.get("/env").statusCode()).isEqualTo(404);
    assertThat(sound.part(DSLContext.class).fetchValue("show idle_in_transaction_session_timeout"))
        .as("how long a frozen worker keeps its locks")
        .isEqualTo("1min");
  }

  @Test
  void comparesTheBooksWithTheProvidersOnceADay() {
    Storefront store = sound.part(Storefront.class);
    String begun = store.subscribe(sound.ada(), store.price("pro", Term.MONTH)).id().value();
    assertThat(stripe.confirm(begun, CardNumbers.PAYS)).isTrue(); // and nobody tells the house
    assertThat(sound.part(Standings.class).of(sound.ada()).plan().code()).isEqualTo("free");

    FixedDelayTask daily =
        sound.part(ScheduledTaskHolder.class).getScheduledTasks().stream()
            .map(ScheduledTask::getTask)
            .filter(task -> task.toString().endsWith("Bookkeeping.compareWithTheProvider"))
            .map(FixedDelayTask.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(daily.getIntervalDuration()).isEqualTo(Duration.ofDays(1));
    assertThat(daily.getInitialDelayDuration()).isLessThanOrEqualTo(Duration.ofMinutes(10));
    daily.getRunnable().run();

    assertThat(sound.part(Standings.class).of(sound.ada()).plan().code()).isEqualTo("pro");
    assertThat(stripe.violations()).isEmpty();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
