package ai.realstaging.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Each crash that the design speaks of, made to happen once at its very step, with a second worker
/// ready to go on.
final class CrashTable implements AutoCloseable {

  private static final long PAST_THE_LEASE = House.LEASE.toMillis() + 2500;

  private final House house;
  private final Child steady;
  private final Guest guest;
  private final Duration patience;

  /// One row of the table.
  enum Row {
    API_DIES_BEFORE_THE_COMMIT(Step.REQUEST_BEFORE_COMMIT),
    API_DIES_BETWEEN_COMMIT_AND_TICKET(Step.REQUEST_AFTER_COMMIT),
    API_DIES_BEFORE_THE_REPLY(Step.REQUEST_BEFORE_REPLY),
    WORKER_DIES_BETWEEN_TICKET_AND_CLAIM(Step.BEFORE_CLAIM),
    WORKER_DIES_BETWEEN_CLAIM_AND_PURCHASE(Step.CLAIMED),
    WORKER_DIES_BEFORE_THE_PURCHASE(Step.BEFORE_BUYING),
    WORKER_DIES_BETWEEN_PURCHASE_AND_NOTE(Step.BOUGHT),
    WORKER_DIES_WHILE_IT_WAITS(Step.WAITING),
    WORKER_DIES_BETWEEN_UPLOAD_AND_END(Step.UPLOADED),
    WORKER_DIES_BEFORE_THE_END_IS_COMMITTED(Step.END_BEFORE_COMMIT),
    WORKER_DIES_BEFORE_ANYBODY_IS_TOLD(Step.END_AFTER_COMMIT),
    WORKER_FREEZES_PAST_ITS_LEASE(Step.UPLOADED),
    WORKER_FREEZES_AFTER_THE_PURCHASE(Step.BOUGHT),
    WORKER_WAKES_WHILE_ANOTHER_HAS_ITS_JOB(Step.WAITING),
    WORKER_IS_ASKED_TO_STOP(Step.WAITING),
    REDIS_COMES_BACK_EMPTY(Step.WAITING),
    REDIS_IS_DOWN(Step.WAITING),
    POSTGRES_RESTARTS_AT_ONCE(Step.WAITING);

    private final Step step;

    Row(Step step) {
      this.step = step;
    }
  }

  private CrashTable(House house, Duration patience) {
    this.house = house;
    this.patience = patience;
    steady = house.startWorker(Child.Birth.of("worker", "steady")).awaitReady();
    guest = new Guest(house, "ada").arrive();
  }

  /// @param mutant classes that go before our own, or nothing
  /// @param patience how long everything may take to become quiet after a crash
  static CrashTable open(String mutant, Duration patience) {
    House house = House.open(1, mutant);
    try {
      return new CrashTable(house, patience);
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  House house() {
    return house;
  }

  /// What is broken after the row has happened and everything had time to become quiet.
  List<Finding> run(Row row) {
    switch (row) {
      case API_DIES_BEFORE_THE_COMMIT,
          API_DIES_BETWEEN_COMMIT_AND_TICKET,
          API_DIES_BEFORE_THE_REPLY ->
          apiDies(row.step);
      case WORKER_DIES_BETWEEN_TICKET_AND_CLAIM,
          WORKER_DIES_BETWEEN_CLAIM_AND_PURCHASE,
          WORKER_DIES_BEFORE_THE_PURCHASE,
          WORKER_DIES_BETWEEN_PURCHASE_AND_NOTE,
          WORKER_DIES_WHILE_IT_WAITS,
          WORKER_DIES_BETWEEN_UPLOAD_AND_END,
          WORKER_DIES_BEFORE_THE_END_IS_COMMITTED,
          WORKER_DIES_BEFORE_ANYBODY_IS_TOLD ->
          workerDies(row.step);
      case WORKER_FREEZES_PAST_ITS_LEASE, WORKER_FREEZES_AFTER_THE_PURCHASE ->
          workerFreezes(row.step);
      case WORKER_WAKES_WHILE_ANOTHER_HAS_ITS_JOB -> workerWakes(row.step);
      case WORKER_IS_ASKED_TO_STOP -> workerStops();
      case REDIS_COMES_BACK_EMPTY -> {
        guest.stage();
        house.engines().crashRedis(0);
        guest.stage();
      }
      case REDIS_IS_DOWN -> redisIsDown();
      case POSTGRES_RESTARTS_AT_ONCE -> {
        guest.stage();
        house.engines().crashPostgres(0);
        guest.stage();
      }
    }
    return settled();
  }

  @Override
  public void close() {
    guest.close();
    house.close();
  }

  private void apiDies(Step step) {
    Child doomed = house.startServer(doomed("server", step, Steps.How.DIE)).awaitReady();
    Thread asking = Thread.ofVirtual().start(guest::stage);
    await("the server dies", () -> !doomed.alive());
    house.startServer(Child.Birth.of("server", "server")).awaitReady();
    join(asking);
  }

  private void workerDies(Step step) {
    steady.signal("STOP");
    Child doomed = house.startWorker(doomed("worker", step, Steps.How.DIE)).awaitReady();
    guest.stage();
    await("the worker dies", () -> !doomed.alive());
    steady.signal("CONT");
  }

  private void workerFreezes(Step step) {
    steady.signal("STOP");
    Child doomed = house.startWorker(doomed("worker", step, Steps.How.FREEZE)).awaitReady();
    guest.stage();
    await("the worker freezes", doomed::frozen);
    steady.signal("CONT");
    Engines.pause(PAST_THE_LEASE);
    await("the other has done it", () -> new Checker(house, List.of(guest)).quiet());
    wakeAndLeave(doomed);
  }

  /// The prediction takes so long that the other still waits for it when the first wakes.
  private void workerWakes(Step step) {
    house.provider().takes(Duration.ofHours(1));
    steady.signal("STOP");
    Child doomed = house.startWorker(doomed("worker", step, Steps.How.FREEZE)).awaitReady();
    guest.stage();
    await("the worker freezes", doomed::frozen);
    steady.signal("CONT");
    Checker checker = new Checker(house, List.of(guest));
    await("the other has the job", () -> checker.heldBy(steady.pid()) == 1);
    wakeAndLeave(doomed);
    house.provider().takes(House.WORK);
  }

  /// Who wakes up writes what it still has to write, and at the latest when it leaves.
  private void wakeAndLeave(Child frozen) {
    frozen.signal("CONT");
    frozen.signal("TERM");
    frozen.awaitEnd(patience);
  }

  private void workerStops() {
    steady.signal("STOP");
    Child leaving = house.startWorker(Child.Birth.of("worker", "leaving")).awaitReady();
    int before = house.provider().replicate().predictions().size();
    guest.stage();
    await("it has bought", () -> house.provider().replicate().predictions().size() > before);
    leaving.signal("TERM");
    if (!leaving.awaitEnd(patience)) {
      throw new IllegalStateException("the worker did not stop");
    }
    steady.signal("CONT");
  }

  private void redisIsDown() {
    Thread outage = Thread.ofVirtual().start(() -> house.engines().crashRedis(6000));
    guest.stage();
    guest.stage();
    join(outage);
    guest.stage();
  }

  private static Child.Birth doomed(String role, Step step, Steps.How how) {
    return Child.Birth.of(role, "doomed")
        .with(Map.of(Steps.STEP, step.name(), Steps.HOW, how.name()));
  }

  private List<Finding> settled() {
    return new Checker(house, List.of(guest)).settled(patience);
  }

  private void await(String what, java.util.function.BooleanSupplier happened) {
    long deadline = System.nanoTime() + patience.multipliedBy(4).toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("never came true: " + what);
      }
      Engines.pause(50);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
