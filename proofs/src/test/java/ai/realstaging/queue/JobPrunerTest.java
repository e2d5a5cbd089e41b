package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobPrunerTest {

  private final TestDatabase database = TestDatabase.open();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private double tag;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void forgetsEndedJobsAfterTheirTimeAndNoOthers() {
    UUID old = job(JobState.SUCCEEDED, 31);
    UUID failed = job(JobState.FAILED, 31);
    UUID cancelled = job(JobState.CANCELLED, 31);
    UUID young = job(JobState.SUCCEEDED, 29);
    UUID waiting = job(JobState.QUEUED, 0);
    UUID dead = job(JobState.DEAD, 400);
    UUID newest = job(JobState.SUCCEEDED, 1);
    assertThat(pruner(null).prune(100)).isEqualTo(3);
    assertThat(left())
        .containsExactlyInAnyOrder(young, waiting, dead, newest)
        .doesNotContain(old, failed, cancelled);
  }

  @Test
  void forgetsDeadLettersOnlyAfterTheTimeThatWasSetForThemAndCountsThem() {
    UUID dead = job(JobState.DEAD, 91);
    UUID younger = job(JobState.DEAD, 89);
    job(JobState.SUCCEEDED, 1);
    assertThat(pruner(Duration.ofDays(90)).prune(100)).isEqualTo(1);
    assertThat(left()).contains(younger).doesNotContain(dead);
    assertThat(meters.counter("queue.dead.forgotten", "kind", "stage").count()).isEqualTo(1);
  }

  @Test
  void forgetsTheOldestFirstAndNoMoreThanABatch() {
    UUID older = job(JobState.SUCCEEDED, 50);
    UUID oldest = job(JobState.SUCCEEDED, 60);
    UUID old = job(JobState.SUCCEEDED, 40);
    job(JobState.SUCCEEDED, 1);
    assertThat(pruner(null).prune(2)).isEqualTo(2);
    assertThat(left()).contains(old).doesNotContain(older, oldest);
  }

  @Test
  void keepsTheClockOfTheFairSharesHoweverOld() {
    UUID clock = job(JobState.SUCCEEDED, 500);
    assertThat(pruner(null).prune(100)).isZero();
    assertThat(left()).containsExactly(clock);
  }

  private JobPruner pruner(@Nullable Duration dead) {
    return new JobPruner(
        database.sql(), new RetentionSettings(Duration.ofDays(30), dead), new QueueMetrics(meters));
  }

  private Set<UUID> left() {
    return database.sql().select(JOB.ID).from(JOB).fetchSet(JOB.ID);
  }

  private UUID job(JobState state, int daysAgo) {
    UUID id = UUID.randomUUID();
    OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(daysAgo);
    tag += 1;
    database
        .sql()
        .insertInto(JOB)
        .set(JOB.ID, id)
        .set(JOB.KIND, "stage")
        .set(JOB.SUBJECT, UUID.randomUUID())
        .set(JOB.ACCOUNT_ID, UUID.randomUUID())
        .set(JOB.STATE, state.name())
        .set(JOB.FAIR_TAG, tag)
        .set(JOB.RUN_AT, then)
        .set(JOB.ATTEMPT, state == JobState.QUEUED ? 0 : 1)
        .set(JOB.CREATED_AT, then)
        .set(JOB.FINISHED_AT, state == JobState.QUEUED ? null : then)
        .execute();
    return id;
  }
}
