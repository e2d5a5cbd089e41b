package ai.realstaging.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// `bin/mutants`: takes one promise-keeper after the other out of a copy of the code and says which
/// check noticed. A suite that does not notice proves nothing.
public final class Mutants {

  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final String GATEWAYS = "gateways/src/main/java/ai/realstaging/";

  private final PrintStream out;

  private Mutants(PrintStream out) {
    this.out = out;
  }

  /// What is taken out.
  ///
  /// @param file the source that is changed in the copy; none when it is the database that changes
  /// @param row the crash after which its absence must show
  record Mutant(
      String name, String file, String from, String to, CrashTable.Row row, boolean unkeyed) {}

  private static List<Mutant> all() {
    return List.of(
        new Mutant(
            "no fencing by attempt",
            GATEWAYS + "queue/LeaseRows.java",
            "return JOB.ID.eq(id).and(JOB.ATTEMPT.eq(attempt)).and(JOB.STATE.eq(JobState.RUNNING.name()));",
            "return JOB.ID.eq(id);",
            CrashTable.Row.WORKER_WAKES_WHILE_ANOTHER_HAS_ITS_JOB,
            false),
        new Mutant(
            "no look-up at the provider",
            GATEWAYS + "model/LostOrders.java",
            "if (submission.predictionId().isPresent() || submission.startedAt().isEmpty()) {",
            "if (submission != null) {",
            CrashTable.Row.WORKER_DIES_BETWEEN_PURCHASE_AND_NOTE,
            false),
        new Mutant(
            "no sweeper",
            GATEWAYS + "queue/SweepRound.java",
            "sweeper.rescue(handlers);",
            "",
            CrashTable.Row.WORKER_DIES_BETWEEN_CLAIM_AND_PURCHASE,
            false),
        new Mutant(
            "the ticket before the commit",
            GATEWAYS + "queue/JobQueue.java",
            "private void ringAfterCommit(Lane lane, JobId id) {",
            "private void ringAfterCommit(Lane lane, JobId id) { tickets.ring(lane, id); if (id != null) { return; }",
            CrashTable.Row.API_DIES_BETWEEN_COMMIT_AND_TICKET,
            false),
        new Mutant(
            "no unique key of the ledger",
            "",
            "",
            "",
            CrashTable.Row.WORKER_DIES_BEFORE_ANYBODY_IS_TOLD,
            true));
  }

  /// @param words none
  public static void main(String[] words) {
    Quiet.please();
    Mutants mutants = new Mutants(System.out);
    boolean caught = true;
    for (Mutant mutant : all()) {
      if (words.length == 0 || mutant.name().contains(words[0])) {
        caught &= mutants.tried(mutant);
      }
    }
    System.exit(caught ? 0 : 1);
  }

  private boolean tried(Mutant mutant) {
    Optional<String> noticed = notice(mutant);
    out.printf(
        "%-32s %s%n",
        mutant.name(), noticed.map(check -> "caught by: " + check).orElse("NOT CAUGHT"));
    out.flush();
    return noticed.isPresent();
  }

  private Optional<String> notice(Mutant mutant) {
    String classes = mutant.file().isEmpty() ? "" : mutate(mutant).toString();
    if (mutant.name().startsWith("the ticket")) {
      return TicketOrder.broken(classes);
    }
    try (CrashTable table = CrashTable.open(classes, PATIENCE)) {
      if (mutant.unkeyed()) {
        dropKeys(table.house());
      }
      return table.run(mutant.row()).stream()
          .filter(finding -> !finding.clean())
          .findFirst()
          .map(finding -> finding.promise() + " (" + finding.broken().getFirst() + ")");
    }
  }

  private static void dropKeys(House house) {
    try (Connection connection = house.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table allowance_entry drop constraint allowance_entry_pkey");
      statement.execute("drop index allowance_one_ending");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Compiles a changed copy of one source into a folder that goes before the real classes.
  private static Path mutate(Mutant mutant) {
    try {
      Path folder = Files.createTempDirectory("mutant-");
      Path source = Path.of(mutant.file());
      String text = Files.readString(source);
      if (!text.contains(mutant.from())) {
        throw new IllegalStateException(
            source + " has changed: the mutant '" + mutant.name() + "' no longer fits");
      }
      Path copy = folder.resolve(source.getFileName());
      Files.writeString(copy, text.replace(mutant.from(), mutant.to()));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      int code =
          compiler.run(
              null,
              null,
              null,
              "-proc:none",
              "-parameters",
              "-nowarn",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              copy.toString());
      if (code != 0) {
        throw new IllegalStateException("the mutant '" + mutant.name() + "' does not compile");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A ticket that is sent before its job can be seen is taken for nothing; then only the sweeper
  /// finds the job. With a slow commit and a sweeper that seldom comes, the wait shows it.
  static final class TicketOrder {

    private static final Duration LATE = Duration.ofSeconds(8);

    private TicketOrder() {}

    /// What is broken when commits take long, or nothing.
    static Optional<String> broken(String mutant) {
      try (House house = House.open(1, mutant)) {
        house.setting("realstaging.queue.sweep", "120s");
        house
            .startServer(
                Child.Birth.of("server", "slow")
                    .with(
                        Map.of(
                            Steps.STEP, Step.REQUEST_BEFORE_COMMIT.name(),
                            Steps.HOW, Steps.How.PAUSE.name())))
            .awaitReady();
        house.startWorker(Child.Birth.of("worker", "steady")).awaitReady();
        Engines.pause(1500);
        try (Guest guest = new Guest(house, "ada").arrive()) {
          guest.stage();
          long begun = System.nanoTime();
          Checker checker = new Checker(house, List.of(guest));
          while (System.nanoTime() - begun < LATE.toNanos()) {
            if (checker.quiet()) {
              return Optional.empty();
            }
            Engines.pause(100);
          }
          return Optional.of(
              "a job is taken as soon as it is committed (it still waited after 8 s)");
        }
      }
    }
  }
}
