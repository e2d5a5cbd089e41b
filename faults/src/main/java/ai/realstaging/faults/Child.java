package ai.realstaging.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A program of ours in a JVM of its own.
final class Child {

  private static final Duration READY = Duration.ofMinutes(4);

  private final Process process;
  private final Path log;
  private final String name;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /// How a child is started.
  ///
  /// @param role `server` or `worker`
  /// @param name tells it apart in the database's history
  /// @param prefix words before the command
  /// @param properties of its JVM
  record Birth(
      String role,
      String name,
      List<String> prefix,
      Map<String, String> properties,
      Map<String, String> environment,
      String classesInFront) {

    static Birth of(String role, String name) {
      return new Birth(role, name, List.of(), Map.of(), Map.of(), "");
    }

    Birth with(Map<String, String> more) {
      return new Birth(role, name, prefix, more, environment, classesInFront);
    }

    Birth named(String other) {
      return new Birth(role, other, prefix, properties, environment, classesInFront);
    }

    Birth behind(String classes) {
      return new Birth(role, name, prefix, properties, environment, classes);
    }
  }

  /// Where a child lives.
  ///
  /// @param papers for its log
  /// @param temporary for what it puts down for a moment
  /// @param jvm more words for its JVM
  record Home(Path papers, Path temporary, List<String> jvm) {}

  static Child start(Birth birth, Map<String, String> settings, Home home) {
    List<String> command = new ArrayList<>(birth.prefix());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx300m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true"));
    command.addAll(home.jvm());
    command.add("-Djava.io.tmpdir=" + made(home.temporary()));
    birth.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
    String classes = Rehearsal.classes();
    command.addAll(
        List.of(
            "-cp",
            birth.classesInFront().isEmpty() ? classes : birth.classesInFront() + ":" + classes,
            Programs.class.getName(),
            birth.role()));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    command.add(
        "--spring.datasource.hikari.data-source-properties.ApplicationName=" + birth.name());
    Path log = home.papers().resolve(birth.name() + ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(birth.environment());
      return new Child(birth.name(), builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Returns when it says that it is ready.
  Child awaitReady() {
    long deadline = System.nanoTime() + READY.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException(name + " did not start, see " + log);
      }
      LockSupport.parkNanos(50_000_000);
    }
    return this;
  }

  void signal(String signal) {
    Signal.send(signal, pid());
  }

  /// Returns when it has ended; false when it has not within the time.
  boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Whether it stands still since it was stopped by a signal.
  boolean frozen() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).startsWith("T");
    } catch (IOException e) {
      return false;
    }
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  /// Whether it has said that it can be used.
  boolean ready() {
    try {
      return alive() && Files.readAllLines(log).contains(Programs.READY);
    } catch (IOException e) {
      return false;
    }
  }
}
