package ai.realstaging.local;

import ai.realstaging.local.CannotRun.Reason;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends the Real Staging that runs on a data folder, as Ctrl-C would.
final class StopCommand {

  private static final int PATIENCE_SECONDS = 60;

  private StopCommand() {}

  /// @return what to tell
  static String run(Path data) {
    Optional<ProcessHandle> running = DataFolder.holder(data);
    if (running.isEmpty()) {
      return "No Real Staging runs on %s.".formatted(data);
    }
    running.get().destroy();
    try {
      running.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return "Real Staging has stopped.";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(Reason.ACCIDENT, "Interrupted while Real Staging stops.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotRun(
          Reason.ACCIDENT,
          "Real Staging (process %d) does not stop.".formatted(running.get().pid()),
          e);
    }
  }
}
