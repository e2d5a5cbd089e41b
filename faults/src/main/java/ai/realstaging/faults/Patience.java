package ai.realstaging.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `bin/faults --hold N`: one worker holds that many stagings which all wait for their provider;
/// how much heap that takes, how soon the worker leaves when it is asked to, and whether the next
/// one goes on with what was bought.
final class Patience {

  private static final Duration MOST = Duration.ofMinutes(10);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final PrintStream out;
  private final int count;

  Patience(PrintStream out, int count) {
    this.out = out;
    this.count = count;
  }

  /// Whether every promise was kept.
  boolean run() {
    try (House house = House.open(1, "")) {
      house.setting("realstaging.queue.slots", Integer.toString(count));
      house.setting("realstaging.model.patience.deadline", "20m");
      house.setting("realstaging.model.patience.poll", "2s");
      house.provider().takes(Duration.ofHours(1));
      Child worker = house.startWorker(Child.Birth.of("worker", "patient")).awaitReady();
      try (Guest guest = new Guest(house, "ada").arrive()) {
        for (int staging = 0; staging < count; staging++) {
          guest.stage();
        }
        return held(house, worker, guest);
      }
    }
  }

  private boolean held(House house, Child worker, Guest guest) {
    Checker checker = new Checker(house, List.of(guest));
    await("all wait for the provider", () -> checker.waiting() == count);
    say("heap in use of 300 MB while %d stagings wait".formatted(count), heap(worker) + " MB");
    long asked = System.nanoTime();
    worker.signal("TERM");
    worker.awaitEnd(MOST);
    say(
        "graceful stop with %d stagings held".formatted(count),
        "%.1f s".formatted((System.nanoTime() - asked) / 1e9));
    house.startWorker(Child.Birth.of("worker", "next")).awaitReady();
    house.provider().takes(House.WORK);
    await("all are ready", checker::quiet);
    List<Finding> broken = checker.settled(MOST);
    say("predictions bought", "" + house.provider().replicate().predictions().size());
    broken.stream().filter(finding -> !finding.clean()).forEach(f -> say(f.promise(), "BROKEN"));
    return house.provider().replicate().predictions().size() == count
        && broken.stream().allMatch(Finding::clean);
  }

  /// Megabytes that are in use after a collection.
  private static long heap(Child worker) {
    ask(worker, "GC.run");
    Matcher used = USED.matcher(ask(worker, "GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes >> 10;
  }

  private static String ask(Child worker, String what) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process = new ProcessBuilder(jcmd, Long.toString(worker.pid()), what).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int metaspace = answer.indexOf("Metaspace");
      return metaspace < 0 ? answer : answer.substring(0, metaspace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String what, String figure) {
    out.printf("%-52s %s%n", what, figure);
    out.flush();
  }

  private static void await(String what, BooleanSupplier happened) {
    long begun = System.nanoTime();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - begun > MOST.toNanos()) {
        throw new IllegalStateException("never came true: " + what);
      }
      Engines.pause(200);
    }
  }
}
