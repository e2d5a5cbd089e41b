package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Forgets jobs that ended long ago, a batch at a time; any number of workers may do so at once. A
/// dead letter stays until somebody decides, unless the operator set a time for it; then each is
/// named in the log as it goes. The youngest job that ever started stays, as it is the clock of the
/// fair shares.
@Component
@EnableConfigurationProperties(RetentionSettings.class)
public final class JobPruner {

  private static final Logger LOG = LoggerFactory.getLogger(JobPruner.class);
  private static final List<String> ENDED =
      List.of(JobState.SUCCEEDED.name(), JobState.FAILED.name(), JobState.CANCELLED.name());

  private final DSLContext sql;
  private final RetentionSettings retention;
  private final QueueMetrics metrics;

  JobPruner(DSLContext sql, RetentionSettings retention, QueueMetrics metrics) {
    this.sql = sql;
    this.retention = retention;
    this.metrics = metrics;
  }

  /// Forgets up to `most` jobs of each sort; returns how many.
  public int prune(int most) {
    int gone = prune(JOB.STATE.in(ENDED), retention.finished(), most).size();
    Duration dead = retention.dead();
    if (dead == null) {
      return gone;
    }
    List<Pruned> letters = prune(JOB.STATE.eq(JobState.DEAD.name()), dead, most);
    letters.forEach(JobPruner::name);
    letters.forEach(letter -> metrics.forgotten(letter.kind()));
    return gone + letters.size();
  }

  private record Pruned(UUID id, String kind, UUID subject, String errorClass) {}

  private List<Pruned> prune(Condition which, Duration stay, int most) {
    Field<OffsetDateTime> latest =
        DSL.field(
            "now() - {0} * interval '1 second'", OffsetDateTime.class, DSL.val(stay.toSeconds()));
    return sql.deleteFrom(JOB)
        .where(
            JOB.ID.in(
                sql.select(JOB.ID)
                    .from(JOB)
                    .where(which)
                    .and(JOB.FINISHED_AT.lt(latest))
                    .and(
                        JOB.FAIR_TAG.lt(
                            DSL.field(
                                DSL.select(DSL.max(JOB.as("started").FAIR_TAG))
                                    .from(JOB.as("started"))
                                    .where(
                                        JOB.as("started").LANE.eq(JOB.LANE),
                                        LeaseRows.wasStarted(JOB.as("started"))))))
                    .orderBy(JOB.FINISHED_AT)
                    .limit(most)
                    .forUpdate()
                    .of(JOB)
                    .skipLocked()))
        .returning(JOB.ID, JOB.KIND, JOB.SUBJECT, JOB.ERROR_CLASS)
        .fetch(
            row ->
                new Pruned(
                    row.getId(),
                    row.getKind(),
                    row.getSubject(),
                    row.getErrorClass() == null ? "" : row.getErrorClass()));
  }

  private static void name(Pruned letter) {
    LOG.warn(
        "dead letter {} ({} of {}, {}) was kept for its time and is forgotten",
        letter.id(),
        letter.kind(),
        letter.subject(),
        letter.errorClass());
  }
}
