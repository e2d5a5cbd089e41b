package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static ai.realstaging.schema.Tables.QUEUE_PAUSE;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The queue for its operator: what waits, what runs, what is dead, who works; and the switch that
/// pauses it.
@Component
public final class QueueOffice {

  /// Pauses every kind.
  public static final String ALL = "all";

  private static final int MOST_HELD = 200;

  private final DSLContext sql;
  private final WorkerRows workers;

  QueueOffice(DSLContext sql, WorkerRows workers) {
    this.sql = sql;
    this.workers = workers;
  }

  public QueueView view() {
    Map<JobState, Integer> depth = new EnumMap<>(JobState.class);
    sql.select(JOB.STATE, DSL.count())
        .from(JOB)
        .where(JOB.STATE.in(JobState.QUEUED.name(), JobState.RUNNING.name(), JobState.DEAD.name()))
        .groupBy(JOB.STATE)
        .forEach(row -> depth.put(JobState.valueOf(row.value1()), row.value2()));
    return new QueueView(depth, oldestDue(), workers.alive(), paused());
  }

  /// Jobs in this state, the youngest first.
  public Page<JobView> page(JobState state, PageRequest request) {
    List<JobView> found =
        sql.selectFrom(JOB)
            .where(JOB.STATE.eq(state.name()))
            .and(
                request
                    .cursor()
                    .map(
                        c ->
                            DSL.row(JOB.CREATED_AT, JOB.ID)
                                .lt(c.at().atOffset(ZoneOffset.UTC), c.id()))
                    .orElse(DSL.noCondition()))
            .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
            .limit(request.limit() + 1)
            .fetch(QueueOffice::read);
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    JobView last = found.get(request.limit() - 1);
    return new Page<>(
        found.subList(0, request.limit()),
        Optional.of(new Cursor(last.createdAt(), last.id().value())));
  }

  /// What runs now, the one whose lease ends first at the top; at most 200.
  public List<HeldView> held() {
    Field<Double> left = secondsUntil(JOB.LEASE_UNTIL).as("left");
    Field<Double> running = secondsSince(JOB.STARTED_AT).as("running");
    return sql.select(JOB.fields())
        .select(left, running)
        .from(JOB)
        .where(JOB.STATE.eq(JobState.RUNNING.name()))
        .orderBy(JOB.LEASE_UNTIL, JOB.ID)
        .limit(MOST_HELD)
        .fetch(row -> held(row.into(JOB), row.get(left), row.get(running)));
  }

  /// How long the jobs that finished within the last hour waited and took.
  public QueueTimes times() {
    Field<Double> wait = secondsBetween(JOB.CREATED_AT, JOB.STARTED_AT);
    Field<Double> run = secondsBetween(JOB.STARTED_AT, JOB.FINISHED_AT);
    return sql.select(
            DSL.count(),
            percentile(0.5, wait),
            percentile(0.99, wait),
            percentile(0.5, run),
            percentile(0.99, run))
        .from(JOB)
        .where(
            JOB.FINISHED_AT.gt(DSL.field("now() - interval '1 hour'", OffsetDateTime.class)),
            JOB.STARTED_AT.isNotNull())
        .fetchSingle(
            row ->
                new QueueTimes(
                    row.value1(),
                    new QueueTimes.Spread(duration(row.value2()), duration(row.value3())),
                    new QueueTimes.Spread(duration(row.value4()), duration(row.value5()))));
  }

  public Optional<JobView> find(JobId id) {
    return sql.selectFrom(JOB).where(JOB.ID.eq(id.value())).fetchOptional(QueueOffice::read);
  }

  /// Stops the taking of jobs of this kind, or of [#ALL]; what runs goes on.
  public void pause(String kind, String by) {
    sql.insertInto(QUEUE_PAUSE)
        .set(QUEUE_PAUSE.KIND, kind)
        .set(QUEUE_PAUSE.PAUSED_BY, by)
        .set(QUEUE_PAUSE.PAUSED_AT, DSL.currentOffsetDateTime())
        .onConflictDoNothing()
        .execute();
  }

  public void resume(String kind) {
    sql.deleteFrom(QUEUE_PAUSE).where(QUEUE_PAUSE.KIND.eq(kind)).execute();
  }

  private Optional<Duration> oldestDue() {
    return sql.select(DSL.field("extract(epoch from now() - min({0}))", Double.class, JOB.RUN_AT))
        .from(JOB)
        .where(JOB.STATE.eq(JobState.QUEUED.name()), JOB.RUN_AT.le(LeaseRows.NOW))
        .fetchOptional(row -> row.value1())
        .map(seconds -> Duration.ofMillis((long) (seconds * 1000)));
  }

  private List<String> paused() {
    return sql.select(QUEUE_PAUSE.KIND)
        .from(QUEUE_PAUSE)
        .orderBy(QUEUE_PAUSE.KIND)
        .fetch(QUEUE_PAUSE.KIND);
  }

  private static HeldView held(JobRecord row, double left, double running) {
    return new HeldView(
        new JobId(row.getId()),
        row.getKind(),
        row.getSubject(),
        new AccountId(row.getAccountId()),
        row.getLeaseOwner(),
        row.getAttempt(),
        row.getCancelRequested(),
        duration(left),
        duration(running));
  }

  private static Field<Double> percentile(double share, Field<Double> of) {
    return DSL.field(
        "percentile_cont({0}) within group (order by {1})", Double.class, DSL.inline(share), of);
  }

  private static Field<Double> secondsBetween(Field<?> from, Field<?> to) {
    return DSL.field("extract(epoch from {0} - {1})::float8", Double.class, to, from);
  }

  private static Field<Double> secondsSince(Field<?> then) {
    return secondsBetween(then, LeaseRows.NOW);
  }

  private static Field<Double> secondsUntil(Field<?> then) {
    return secondsBetween(LeaseRows.NOW, then);
  }

  private static Duration duration(@Nullable Double seconds) {
    return seconds == null ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static JobView read(JobRecord row) {
    return new JobView(
        new JobId(row.getId()),
        row.getKind(),
        row.getSubject(),
        new AccountId(row.getAccountId()),
        JobState.valueOf(row.getState()),
        row.getAttempt(),
        row.getFailures(),
        row.getCrashes(),
        row.getRedrives(),
        Optional.ofNullable(row.getErrorClass()),
        Optional.ofNullable(row.getLastError()),
        Optional.ofNullable(row.getTraceparent()),
        row.getCreatedAt().toInstant(),
        Optional.ofNullable(row.getFinishedAt()).map(OffsetDateTime::toInstant));
  }
}
