package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;

import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import ai.realstaging.schema.tables.records.JobRecord;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// The real queue on a real database and a real Redis, with or without its threads.
final class QueueRig implements AutoCloseable {

  static final AccountId ADA = new AccountId(new UUID(0, 1));
  static final AccountId BO = new AccountId(new UUID(0, 2));
  private static final ThrowawayRedis REDIS = RedisEngine.throwaway();

  final QueueSettings settings =
      new QueueSettings(
          8,
          2,
          Duration.ofSeconds(30),
          Duration.ofMillis(100),
          5,
          3,
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          Duration.ofSeconds(2));
  final TestDatabase database = TestDatabase.open();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final QueueMetrics metrics = new QueueMetrics(meters);
  final RedisConnections redis =
      new RedisConnections(new RedisSettings(REDIS.url(), Duration.ofSeconds(2)));
  final TicketBox tickets = new TicketBox(redis, metrics);
  final OpenJobs openJobs = new OpenJobs(database.sql());
  final LeaseRows rows = new LeaseRows(database.sql(), openJobs);
  final WorkerRows workers = new WorkerRows(database.sql());
  final JobEnds ends = new JobEnds(rows, database.transactions(), settings, metrics);
  final Sweeper sweeper = new Sweeper(rows, database.transactions(), settings, tickets, metrics);
  final QueueOffice office = new QueueOffice(database.sql(), workers);
  final TraceContext trace =
      new TraceContext(new DefaultListableBeanFactory().getBeanProvider(Tracer.class));
  final JobQueue queue =
      new JobQueue(database.sql(), tickets, openJobs, trace, InstantSource.system());
  final QueueTools tools =
      new QueueTools(rows, ends, tickets, trace, metrics, settings, database.transactions());
  final QueueGauges gauges = new QueueGauges(office, tickets, meters);
  private final List<QueueWorker> started = new ArrayList<>();

  QueueRig() {
    REDIS.restart();
    Eventually.holds("Redis is reached", redis::reachable);
  }

  ThrowawayRedis server() {
    return REDIS;
  }

  JobId enqueue(AccountId account) {
    return enqueue(account, UUID.randomUUID(), 1);
  }

  JobId enqueue(AccountId account, UUID subject, double weight) {
    return enqueue(new NewJob(ScriptedHandler.KIND, Lane.REMOTE, subject, account, weight));
  }

  JobId enqueueLocal(AccountId account, UUID subject) {
    return enqueue(new NewJob(ScriptedHandler.KIND, Lane.LOCAL, subject, account, 1));
  }

  private JobId enqueue(NewJob job) {
    return database.transactions().execute(status -> queue.enqueue(job));
  }

  CancelAnswer cancel(UUID subject) {
    return database.transactions().execute(status -> queue.cancel(ScriptedHandler.KIND, subject));
  }

  JobRecord row(JobId id) {
    return database.sql().selectFrom(JOB).where(JOB.ID.eq(id.value())).fetchSingle();
  }

  JobState state(JobId id) {
    return JobState.valueOf(row(id).getState());
  }

  List<LeasedJob> claim(int most) {
    long before = System.nanoTime();
    return rows
        .claim(most, Lane.REMOTE, List.of(ScriptedHandler.KIND), "a test", settings.lease())
        .stream()
        .map(job -> new LeasedJob(tools, job, before))
        .toList();
  }

  LeasedJob claimOne() {
    return claim(1).getFirst();
  }

  /// Makes a job that waits for a later time due now.
  void makeDue(JobId id) {
    database
        .sql()
        .update(JOB)
        .set(JOB.RUN_AT, LeaseRows.NOW)
        .where(JOB.ID.eq(id.value()))
        .execute();
  }

  /// Lets the leases of all running jobs be over.
  void expireLeases() {
    database
        .sql()
        .update(JOB)
        .set(JOB.LEASE_UNTIL, DSL.field("now() - interval '1 second'", OffsetDateTime.class))
        .where(JOB.STATE.eq(JobState.RUNNING.name()))
        .execute();
  }

  QueueWorker start(JobHandler handler) {
    QueueWorker worker = new QueueWorkers(tools, workers, sweeper, gauges).open(List.of(handler));
    worker.start();
    started.add(worker);
    return worker;
  }

  @Override
  public void close() {
    started.forEach(QueueWorker::close);
    redis.destroy();
    database.close();
  }
}
