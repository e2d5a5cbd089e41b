package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;

import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import ai.realstaging.testkit.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// The real queue with its threads taken out and no Redis: a test says when the next job is done.
public final class QueueByHand implements AutoCloseable {

  private final TestDatabase database;
  private final QueueTools tools;
  private final Sweeper sweeper;
  private final JobQueue queue;
  private final QueueOffice office;
  private final RedisConnections redis =
      new RedisConnections(new RedisSettings("redis://127.0.0.1:1", Duration.ofMillis(200)));

  public QueueByHand(TestDatabase database) {
    this.database = database;
    QueueSettings settings =
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
    QueueMetrics metrics = new QueueMetrics(new SimpleMeterRegistry());
    TicketBox tickets = new TicketBox(redis, metrics);
    OpenJobs openJobs = new OpenJobs(database.sql());
    LeaseRows rows = new LeaseRows(database.sql(), openJobs);
    TraceContext trace =
        new TraceContext(new DefaultListableBeanFactory().getBeanProvider(Tracer.class));
    JobEnds ends = new JobEnds(rows, database.transactions(), settings, metrics);
    tools = new QueueTools(rows, ends, tickets, trace, metrics, settings, database.transactions());
    sweeper = new Sweeper(rows, database.transactions(), settings, tickets, metrics);
    queue = new JobQueue(database.sql(), tickets, openJobs, trace, InstantSource.system());
    office = new QueueOffice(database.sql(), new WorkerRows(database.sql()));
  }

  public JobQueue queue() {
    return queue;
  }

  public QueueOffice office() {
    return office;
  }

  /// Does the fairest due job, whose pause is over now if it had one; returns what its handler
  /// said.
  public Outcome runNext(JobHandler handler) {
    LeasedJob job = take(handler);
    Outcome outcome = handler.run(job);
    tools.ends().end(job, outcome, handler);
    return outcome;
  }

  /// Claims the fairest job for a worker that dies with it: its lease is over at once.
  public HeldJob takeAndDie(JobHandler handler) {
    LeasedJob job = take(handler);
    database
        .sql()
        .update(JOB)
        .set(JOB.LEASE_UNTIL, DSL.field("now() - interval '1 second'", OffsetDateTime.class))
        .where(JOB.ID.eq(job.id().value()))
        .execute();
    return job;
  }

  /// Takes back what dead workers held.
  public int rescue(JobHandler handler) {
    return sweeper.rescue(Map.of(handler.kind(), handler));
  }

  private LeasedJob take(JobHandler handler) {
    database
        .sql()
        .update(JOB)
        .set(JOB.RUN_AT, DSL.field("now() - interval '1 second'", OffsetDateTime.class))
        .where(JOB.STATE.eq(JobState.QUEUED.name()))
        .execute();
    long before = System.nanoTime();
    return new LeasedJob(
        tools,
        Arrays.stream(Lane.values())
            .flatMap(lane -> claim(lane, handler))
            .findFirst()
            .orElseThrow(),
        before);
  }

  private Stream<Claimed> claim(Lane lane, JobHandler handler) {
    return tools
        .rows()
        .claim(1, lane, List.of(handler.kind()), "a test", tools.settings().lease())
        .stream();
  }

  @Override
  public void close() {
    redis.destroy();
  }
}
