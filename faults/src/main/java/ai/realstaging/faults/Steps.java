package ai.realstaging.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What this process does at which step, once. Read from system properties that only the faults'
/// own launcher sets.
final class Steps {

  static final String STEP = "faults.step";
  static final String HOW = "faults.how";
  static final String POISON = "faults.poison";
  private static final long PAUSE_NANOS = 400_000_000L;

  private final @Nullable Step step;
  private final How how;
  private final AtomicBoolean done = new AtomicBoolean();

  /// What happens at the step.
  enum How {
    /// As by kill -9.
    DIE,
    /// As by kill -STOP.
    FREEZE,
    /// Less than half a second passes, every time.
    PAUSE
  }

  private Steps(@Nullable Step step, How how) {
    this.step = step;
    this.how = how;
  }

  static Steps ofThisProcess() {
    String step = System.getProperty(STEP, "");
    String how = System.getProperty(HOW, How.DIE.name());
    return new Steps(
        step.isEmpty() ? null : Step.valueOf(step), How.valueOf(how.toUpperCase(Locale.ROOT)));
  }

  void reached(Step here) {
    if (here != step) {
      return;
    }
    switch (how) {
      case DIE -> die();
      case FREEZE -> {
        if (done.compareAndSet(false, true)) {
          freeze();
        }
      }
      case PAUSE -> LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /// Dies when the subject is listed as poison.
  static void taste(String subject) {
    String list = System.getProperty(POISON, "");
    try {
      if (!list.isEmpty()
          && Files.exists(Path.of(list))
          && Files.readAllLines(Path.of(list)).contains(subject)) {
        die();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void die() {
    Runtime.getRuntime().halt(137);
  }

  private static void freeze() {
    try {
      new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
