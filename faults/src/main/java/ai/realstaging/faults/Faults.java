package ai.realstaging.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// `bin/faults`: people have photos staged while faults happen by chance; then everything becomes
/// quiet and the checker counts.
public final class Faults {

  private static final String USAGE =
      """
      bin/faults --table
          make each crash of the crash table happen once, and check every promise after each
      bin/faults [--seconds N] [--seed S] [--only FAULT,FAULT] [--keep]
          have photos staged for N seconds (120) while faults happen as the seed S says (by
          chance), then check every promise; --only names the faults that may happen, as in
          kill_worker,full_disk; --keep leaves logs and database behind
      bin/faults --hold N
          have one worker hold N stagings that wait for their provider, and say what that takes
      Exit codes: 0 every promise was kept, 1 one was broken, 2 wrong usage.
      """;
  private static final Duration STUCK_AFTER = Duration.ofMinutes(3);
  private static final Duration QUIET_WITHIN = Duration.ofMinutes(15);
  private static final int GUESTS = 4;

  private final PrintStream out;
  private final int seconds;
  private final long seed;
  private final Set<Fault> only;

  /// @param only the faults that may happen
  Faults(PrintStream out, int seconds, long seed, Set<Fault> only) {
    this.out = out;
    this.seconds = seconds;
    this.seed = seed;
    this.only = only;
  }

  /// @param words the command line
  public static void main(String[] words) {
    Quiet.please();
    int seconds = 120;
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    Set<Fault> only = EnumSet.allOf(Fault.class);
    boolean table = false;
    int hold = 0;
    try {
      for (int at = 0; at < words.length; at++) {
        switch (words[at]) {
          case "--seconds" -> seconds = Integer.parseInt(words[++at]);
          case "--seed" -> seed = Long.parseLong(words[++at]);
          case "--only" -> only = faults(words[++at]);
          case "--table" -> table = true;
          case "--hold" -> hold = Integer.parseInt(words[++at]);
          case "--keep" -> System.setProperty("faults.keep", "true");
          case "--help" -> {
            System.out.print(USAGE);
            return;
          }
          default -> throw new IllegalArgumentException(words[at]);
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      System.err.print(USAGE);
      System.exit(2);
    }
    Faults faults = new Faults(System.out, seconds, seed, only);
    BooleanSupplier clean = () -> faults.run().stream().allMatch(Finding::clean);
    if (table) {
      clean = () -> table(System.out);
    } else if (hold > 0) {
      clean = new Patience(System.out, hold)::run;
    }
    System.exit(kept(clean) ? 0 : 1);
  }

  /// False, too, when the house did not even stand.
  private static boolean kept(BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      e.printStackTrace();
      return false;
    }
  }

  private static Set<Fault> faults(String list) {
    return Arrays.stream(list.toUpperCase(Locale.ROOT).split(","))
        .map(Fault::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
  }

  private static boolean table(PrintStream out) {
    boolean clean = true;
    try (CrashTable table = CrashTable.open("", Duration.ofMinutes(1))) {
      for (CrashTable.Row row : CrashTable.Row.values()) {
        long begun = System.nanoTime();
        List<Finding> broken = table.run(row).stream().filter(finding -> !finding.clean()).toList();
        out.printf(
            "%6.1f s  %-42s %s%n",
            (System.nanoTime() - begun) / 1e9,
            row.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            broken.isEmpty() ? "every promise kept" : Finding.table(broken));
        out.flush();
        clean &= broken.isEmpty();
      }
    }
    return clean;
  }

  List<Finding> run() {
    out.printf("seed %d, %d seconds of faults%n", seed, seconds);
    Random dice = new Random(seed);
    try (House house = House.open(seed, "");
        Crew crew = new Crew(house, dice)) {
      crew.missing().forEach(words -> out.println("note: " + words));
      if (!SmallDisk.isOne(house.engines().folder())) {
        out.println("note: nothing can be mounted here: no disk was filled");
      }
      List<Guest> guests = new ArrayList<>();
      for (int guest = 0; guest < GUESTS; guest++) {
        guests.add(new Guest(house, "guest-" + seed + "-" + guest).arrive());
      }
      try {
        return night(house, crew, guests, dice);
      } finally {
        guests.forEach(Guest::close);
      }
    }
  }

  private List<Finding> night(House house, Crew crew, List<Guest> guests, Random dice) {
    Night night = new Night(house, crew, guests, dice, seconds >= 300 ? 60_000 : 8_000);
    night.only(only);
    Crowd crowd = new Crowd(guests, seed);
    house.provider().moody(true);
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < Duration.ofSeconds(seconds).toNanos()) {
      Fault fault = night.next();
      out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, fault.words());
      out.flush();
      Engines.pause(300 + dice.nextInt(1500));
    }
    house.provider().moody(false);
    house.provider().storm(false);
    crowd.leave(() -> keep(house, crew));
    List<Finding> findings = settle(house, crew, guests);
    tell(night.done(), crowd, house);
    out.print(Finding.table(findings));
    boolean clean = findings.stream().allMatch(Finding::clean);
    out.printf("seed %d %s%n", seed, clean ? "clean" : "BROKEN");
    return findings;
  }

  /// Starts again what has ended.
  private static void keep(House house, Crew crew) {
    crew.replace();
    if (!house.server().alive()) {
      house.startServer(Child.Birth.of("server", "server"));
    }
  }

  /// Waits until nothing runs and all owners have heard everything, then checks. What still moves
  /// is waited for, however slow the machine is; a promise that is still broken when nothing has
  /// moved for minutes is broken.
  private List<Finding> settle(House house, Crew crew, List<Guest> guests) {
    Checker checker = new Checker(house, guests);
    long begun = System.nanoTime();
    long lastMove = begun;
    String state = "";
    while (System.nanoTime() - lastMove < STUCK_AFTER.toNanos()
        && System.nanoTime() - begun < QUIET_WITHIN.toNanos()) {
      keep(house, crew);
      Engines.pause(1000);
      if (checker.quiet()) {
        List<Finding> findings = checker.check();
        if (findings.stream().allMatch(Finding::clean)) {
          out.printf("quiet after %.1f s%n", (System.nanoTime() - begun) / 1e9);
          return findings;
        }
      }
      String now = checker.state() + crew.atWork() + house.server().ready();
      if (!now.equals(state)) {
        state = now;
        lastMove = System.nanoTime();
      }
    }
    return checker.check();
  }

  private void tell(Map<Fault, Integer> done, Crowd crowd, House house) {
    out.println();
    done.forEach((fault, times) -> out.printf("%4d x %s%n", times, fault.words()));
    out.printf(
        "%d faults; %d stagings acknowledged, %d asked to be cancelled, %d predictions ordered%n%n",
        done.values().stream().mapToInt(Integer::intValue).sum(),
        crowd.acknowledged(),
        crowd.cancelled(),
        house.provider().replicate().predictions().size());
  }
}
