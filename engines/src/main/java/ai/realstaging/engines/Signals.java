package ai.realstaging.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Signals to processes, and the end of those that an earlier run left behind.
final class Signals {

  private static final int ORPHAN_ENDS_WITHIN_SECONDS = 20;

  private Signals() {}

  /// Sends a signal by its name without SIG; a process that is gone already is no trouble.
  static void send(String signal, long pid) {
    // Java itself can send TERM and KILL only; kill is built into every shell.
    Commands.run("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null");
  }

  /// Ends what an earlier run left behind in a folder: the process named in the first line of
  /// `pidFile`, if it is alive, is called `program` and works in `folder`. Any other process that
  /// was given the same number since is left alone.
  static void endOrphan(Path pidFile, String program, Path folder, String signal) {
    Optional<ProcessHandle> orphan = orphan(pidFile, program, folder);
    if (orphan.isEmpty()) {
      return;
    }
    send(signal, orphan.get().pid());
    try {
      orphan.get().onExit().get(ORPHAN_ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new EngineFailed(
          "A %s of an earlier run (process %d) still uses %s and does not stop: end it, then start again."
              .formatted(program, orphan.get().pid(), folder),
          e);
    }
  }

  private static Optional<ProcessHandle> orphan(Path pidFile, String program, Path folder) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      String pid = Files.readAllLines(pidFile).getFirst().strip();
      Path process = Path.of("/proc", pid);
      boolean ours =
          Files.readString(process.resolve("comm")).strip().equals(program)
              && Files.readSymbolicLink(process.resolve("cwd")).equals(folder.toRealPath());
      return ours ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // gone, unreadable or not a number: nothing of ours
    }
  }
}
