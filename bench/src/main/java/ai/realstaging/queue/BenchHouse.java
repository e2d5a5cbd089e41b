package ai.realstaging.queue;

import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.PostgresSettings;
import ai.realstaging.engines.PostgresSettings.Durability;
import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.redis.RedisConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The queue on a PostgreSQL that syncs every commit and a Redis, with nothing else of the house.
final class BenchHouse implements AutoCloseable {

  static final Outcome DONE = new Outcome.Done(() -> {});
  private static final String KIND = "bench";
  private static final int ACCOUNTS = 20;

  private final @Nullable PostgresEngine postgres;
  private final @Nullable ThrowawayRedis server;
  private final String[] settings;
  private final ConfigurableApplicationContext context;
  private final TransactionTemplate transactions;
  private final JobQueue queue;

  private BenchHouse(
      @Nullable PostgresEngine postgres, @Nullable ThrowawayRedis server, String[] settings) {
    this.postgres = postgres;
    this.server = server;
    this.settings = settings;
    context =
        new SpringApplicationBuilder(Queue.class)
            .web(WebApplicationType.NONE)
            .properties("spring.config.name=bench", "logging.level.root=WARN")
            .run(settings);
    transactions = context.getBean(TransactionTemplate.class);
    queue = context.getBean(JobQueue.class);
  }

  /// The rooms that are measured.
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
      })
  @ComponentScan({"ai.realstaging.queue", "ai.realstaging.redis"})
  static class Queue {

    @Bean
    InstantSource clock() {
      return Clock.systemUTC();
    }
  }

  static BenchHouse open() {
    try {
      Path home = Files.createTempDirectory("bench-postgresql-");
      PostgresEngine postgres =
          PostgresEngine.start(new PostgresSettings(home, 0, "bench", Durability.SAFE));
      ThrowawayRedis redis = RedisEngine.throwaway();
      return new BenchHouse(
          postgres,
          redis,
          new String[] {
            "--spring.datasource.url=" + postgres.jdbcUrl(),
            "--spring.datasource.username=" + postgres.user(),
            "--spring.datasource.password=" + postgres.password(),
            "--spring.datasource.hikari.maximum-pool-size=16",
            "--realstaging.redis.url=" + redis.url(),
            "--realstaging.queue.slots=200",
            "--management.otlp.metrics.export.enabled=false"
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same engines, from another process.
  static BenchHouse joining(String[] settings) {
    return new BenchHouse(null, null, settings);
  }

  RedisConnections redis() {
    return context.getBean(RedisConnections.class);
  }

  void enqueue(UUID subject, Runnable beforeCommit) {
    AccountId account = new AccountId(new UUID(0, 1 + Math.floorMod(subject.hashCode(), ACCOUNTS)));
    transactions.executeWithoutResult(
        status -> {
          queue.enqueue(new NewJob(KIND, Lane.REMOTE, subject, account, 1));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  beforeCommit.run();
                }
              });
        });
  }

  void enqueueInParallel(int clients, int each) {
    CountDownLatch done = new CountDownLatch(clients);
    for (int client = 0; client < clients; client++) {
      Thread.ofPlatform()
          .start(
              () -> {
                for (int job = 0; job < each; job++) {
                  enqueue(UUID.randomUUID(), () -> {});
                }
                done.countDown();
              });
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// So many waiting jobs.
  void fill(int jobs) {
    if (jobs < 8) {
      enqueueInParallel(jobs, 1);
    } else {
      enqueueInParallel(8, jobs / 8);
    }
  }

  /// Claims as a worker does; how many it got.
  int claim(int most) {
    return context
        .getBean(LeaseRows.class)
        .claim(most, Lane.REMOTE, List.of(KIND), "bench", Duration.ofSeconds(30))
        .size();
  }

  /// Forgets all jobs.
  void clear() {
    context.getBean(DSLContext.class).execute("truncate job, queue_account");
    redis().shared().sync().flushall();
  }

  boolean isHeldElsewhere() {
    return !context.getBean(QueueOffice.class).held().isEmpty();
  }

  QueueWorker worker(Function<HeldJob, Outcome> work) {
    QueueWorker worker = context.getBean(QueueWorkers.class).open(List.of(new Bench(work)));
    worker.start();
    return worker;
  }

  void holdForEver() {
    try (QueueWorker worker = worker(BenchHouse::waitWhileHeld)) {
      while (worker.alive()) {
        LockSupport.parkNanos(1_000_000_000);
      }
    }
  }

  static Outcome waitWhileHeld(HeldJob job) {
    while (job.held()) {
      LockSupport.parkNanos(50_000_000);
    }
    return new Outcome.Snooze(Duration.ofHours(1), "the bench has seen enough");
  }

  /// A worker in a process of its own, that takes jobs and never ends them.
  Process child() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                QueueBench.class.getName(),
                "worker"));
    command.addAll(List.of(settings));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  private record Bench(Function<HeldJob, Outcome> work) implements JobHandler {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Outcome run(HeldJob job) {
      return work.apply(job);
    }

    @Override
    public void ended(UUID subject, Ending ending) {}
  }
}
