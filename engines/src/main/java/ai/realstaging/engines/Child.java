package ai.realstaging.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// An engine's process: started in the nursery, waited for until it is ready, ended by the signal
/// that means "clean stop" to it.
///
/// @param name how a newcomer calls it
/// @param process the running process
/// @param signal the signal of a clean stop, without SIG
/// @param log what it prints
record Child(String name, Process process, String signal, Path log) {

  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final int STOPPED_WITHIN_SECONDS = 10;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  static Child start(String name, String signal, List<String> command, Path log) {
    return new Child(name, Nursery.start(signal, command, log), signal, log);
  }

  /// Waits until the engine answers; ends it and fails when it does not.
  void awaitReady(BooleanSupplier ready) {
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new EngineFailed(name + " ended while it started: " + lastWords());
      }
      if (System.nanoTime() > end) {
        close();
        throw new EngineFailed(
            "%s was not ready within %d seconds: %s"
                .formatted(name, READY_WITHIN.toSeconds(), lastWords()));
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /// Asks for a clean stop and waits for it; ends the process hard when it does not listen.
  void close() {
    Signals.send(signal, process.pid());
    try {
      if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String lastWords() {
    try {
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "it said nothing." : lines.getLast().strip();
    } catch (IOException e) {
      return "its log " + log + " cannot be read.";
    }
  }
}
