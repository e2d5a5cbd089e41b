package ai.realstaging.faults;

import ai.realstaging.faults.House.Line;
import ai.realstaging.faults.Wire.State;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Does to the house what the dice say, one fault after another.
final class Night {

  private static final List<Step> WORKER_STEPS =
      List.of(
          Step.BEFORE_CLAIM,
          Step.CLAIMED,
          Step.BEFORE_BUYING,
          Step.BOUGHT,
          Step.WAITING,
          Step.UPLOADED,
          Step.END_BEFORE_COMMIT,
          Step.END_AFTER_COMMIT);
  private static final List<Step> SERVER_STEPS =
      List.of(Step.REQUEST_BEFORE_COMMIT, Step.REQUEST_AFTER_COMMIT, Step.REQUEST_BEFORE_REPLY);
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STEP = Duration.ofSeconds(15);
  private static final Duration FULL = Duration.ofSeconds(4);
  private static final String TEAR_OTHERS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and application_name similar to '(server|near|far|doomed|skewed)%'
      """;
  private static final long PAST_THE_LEASE = House.LEASE.toMillis() + 2000;

  private final House house;
  private final Crew crew;
  private final List<Guest> guests;
  private final Random dice;
  private final long outage;
  private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
  private final List<Fault> bag = new ArrayList<>();

  /// @param outage how long "for long" is, in milliseconds
  Night(House house, Crew crew, List<Guest> guests, Random dice, long outage) {
    this.house = house;
    this.crew = crew;
    this.guests = guests;
    this.dice = dice;
    this.outage = outage;
    for (Fault fault : Fault.values()) {
      bag.addAll(java.util.Collections.nCopies(fault.weight(), fault));
    }
  }

  /// From now on nothing but these happen.
  void only(Set<Fault> these) {
    bag.retainAll(these);
  }

  Map<Fault, Integer> done() {
    return done;
  }

  /// One fault, from its beginning to its end; the programs that died are started again.
  Fault next() {
    Fault fault = bag.get(dice.nextInt(bag.size()));
    // a fault that hits nobody proves nothing
    waited(START, () -> crew.atWork() && house.server().ready());
    run(fault);
    done.merge(fault, 1, Integer::sum);
    crew.replace();
    if (!house.server().alive()) {
      house.startServer(Child.Birth.of("server", "server"));
    }
    return fault;
  }

  void run(Fault fault) {
    switch (fault) {
      case KILL_WORKER -> crew.any().kill();
      case KILL_SERVER -> house.server().kill();
      case FREEZE_WORKER -> freeze(crew.any());
      case STOP_WORKER -> {
        Child worker = crew.any();
        worker.signal("TERM");
        worker.awaitEnd(STEP);
      }
      case STOP_SERVER -> {
        house.server().signal("TERM");
        if (!house.server().awaitEnd(STEP)) {
          house.server().kill(); // as whoever runs it would
        }
      }
      case STEP_WORKER -> step();
      case STEP_SERVER -> stepServer();
      case KILL_REDIS -> house.engines().crashRedis(0);
      case FLUSH_REDIS -> redis(connection -> connection.sync().flushall());
      case REDIS_DOWN -> house.engines().crashRedis(outage);
      case REDIS_HUNG -> house.engines().freezeRedis(4000);
      case KILL_POSTGRES -> house.engines().crashPostgres(0);
      case POSTGRES_DOWN -> house.engines().crashPostgres(outage);
      case CUT_DATABASE -> spoil(Line.DATABASE, State.CUT, 1500);
      case DEAF_WORKER -> elsewhere(Namespace::loseAnswers, State.NO_ANSWERS);
      case MUTE_WORKER -> elsewhere(Namespace::loseQuestions, State.NO_QUESTIONS);
      case LOST_WORKER -> elsewhere(Namespace::loseBoth, State.SILENT);
      case SILENT_REDIS -> spoil(Line.REDIS, oneWay(), 4000);
      case SILENT_DATABASE -> spoil(Line.DATABASE, oneWay(), PAST_THE_LEASE);
      case SILENT_PROVIDER -> spoil(Line.PROVIDER, State.SILENT, 4000);
      case SKEWED_WORKER -> crew.skewed(dice.nextBoolean() ? 1 : -1);
      case DOUBLE_TICKETS -> doubleTickets();
      case POISON -> poison();
      case FULL_DISK -> fullDisk();
      case POOL_EXHAUSTED -> exhaust();
      case STORE_SLOW -> spoil(Line.OBJECTS, State.SLOW, 4000);
      case STORE_BUSY -> spoil(Line.OBJECTS, State.BUSY, 3000);
      case THROTTLE_STORM -> {
        house.provider().storm(true);
        Engines.pause(3000);
        house.provider().storm(false);
      }
      case SAME_KEY -> sameKey();
    }
  }

  private void freeze(Child worker) {
    worker.signal("STOP");
    Engines.pause(PAST_THE_LEASE);
    worker.signal("CONT");
  }

  private void step() {
    Step step = WORKER_STEPS.get(dice.nextInt(WORKER_STEPS.size()));
    boolean freezes = dice.nextInt(3) == 0;
    Child doomed = crew.doomed(step, freezes ? Steps.How.FREEZE : Steps.How.DIE);
    waited(START, () -> doomed.ready() || !doomed.alive());
    waited(STEP, () -> doomed.frozen() || !doomed.alive());
    if (doomed.frozen()) {
      Engines.pause(PAST_THE_LEASE);
      doomed.signal("CONT");
    } else {
      doomed.kill(); // its step may never come
    }
  }

  /// A server that was left to die later would do so under the next fault, and be waited for.
  private void stepServer() {
    Step step = SERVER_STEPS.get(dice.nextInt(SERVER_STEPS.size()));
    Child doomed =
        house.startServer(
            Child.Birth.of("server", "server")
                .with(Map.of(Steps.STEP, step.name(), Steps.HOW, Steps.How.DIE.name())));
    waited(START, () -> doomed.ready() || !doomed.alive());
    waited(STEP, () -> !doomed.alive());
    doomed.kill(); // its step may never come
  }

  private static void waited(Duration most, BooleanSupplier happened) {
    long begun = System.nanoTime();
    while (!happened.getAsBoolean() && System.nanoTime() - begun < most.toNanos()) {
      Engines.pause(100);
    }
  }

  private State oneWay() {
    return dice.nextBoolean() ? State.NO_ANSWERS : State.NO_QUESTIONS;
  }

  private void spoil(Line line, State state, long time) {
    house.wire(line).become(state);
    Engines.pause(time);
    house.wire(line).become(State.WHOLE);
  }

  private void elsewhere(java.util.function.Consumer<Namespace> how, State instead) {
    if (crew.elsewhere().isPresent()) {
      how.accept(crew.elsewhere().get());
      Engines.pause(PAST_THE_LEASE);
      crew.elsewhere().get().heal();
    } else {
      spoil(Line.DATABASE, instead, PAST_THE_LEASE);
    }
  }

  private void doubleTickets() {
    redis(
        connection -> {
          for (int ticket = 0; ticket < 100; ticket++) {
            connection.sync().xadd("q:tickets", Map.of("job", UUID.randomUUID().toString()));
          }
          connection.sync().xadd("q:tickets", Map.of("\u0007", "garbage \u0000"));
        });
  }

  private void poison() {
    String image = guests.getFirst().stage();
    try {
      Files.writeString(
          house.poison(), image + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Fills the file system that everything lies on, when it is one of our own, while Redis keeps a
  /// log; PostgreSQL, which ends when it cannot write its log, is started again as an operator
  /// would.
  private void fullDisk() {
    if (SmallDisk.isOne(house.engines().folder())) {
      redis(connection -> connection.sync().configSet("appendonly", "yes"));
      SmallDisk.fillFor(house.engines().folder(), FULL);
      house.engines().revivePostgres();
      house.engines().reviveRedis();
      redis(connection -> connection.sync().configSet("appendonly", "no"));
    }
  }

  /// Takes every connection that PostgreSQL has, those of the programs first.
  private void exhaust() {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < 500) {
        taken.add(house.connect());
        if (taken.size() % 40 == 0) {
          Checker.rows(taken.getFirst(), TEAR_OTHERS);
        }
      }
    } catch (SQLException full) {
      Engines.pause(3000);
    } finally {
      taken.forEach(Night::close);
    }
  }

  private void sameKey() {
    UUID key = UUID.randomUUID();
    Guest guest = guests.get(dice.nextInt(guests.size()));
    List<Thread> threads = new ArrayList<>();
    for (int request = 0; request < 50; request++) {
      threads.add(Thread.ofVirtual().start(() -> guest.tryToStage(key)));
    }
    threads.forEach(Night::join);
    guest.stageAgain(key);
  }

  private void redis(
      java.util.function.Consumer<io.lettuce.core.api.StatefulRedisConnection<String, String>>
          work) {
    RedisConnections redis =
        new RedisConnections(
            new RedisSettings(house.engines().redis().url(), Duration.ofSeconds(2)));
    try {
      work.accept(redis.shared());
    } catch (io.lettuce.core.RedisException e) {
      // it is away anyhow
    } finally {
      redis.destroy();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
