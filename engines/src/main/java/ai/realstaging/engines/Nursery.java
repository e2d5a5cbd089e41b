package ai.realstaging.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The one thread from which child processes are started, and which never ends. The kernel binds
/// "tell me when my parent dies" to the *thread* that forked: a child of a thread that ends is
/// killed with it, and virtual threads ride on carriers that do end.
final class Nursery {

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("engine-nursery").factory());

  private Nursery() {}

  /// Starts a child that gets `signal` when this JVM dies and that does not hear a Ctrl-C meant for
  /// us, because it leads a session of its own.
  ///
  /// @param log where its output goes, overwritten
  static Process start(String signal, List<String> command, Path log) {
    return inTheNursery(
        () ->
            new ProcessBuilder(
                    Commands.join(
                        List.of("setsid", "setpriv", "--pdeathsig", signal, "--"), command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start());
  }

  private static Process inTheNursery(Callable<Process> birth) {
    try {
      return THREAD.submit(birth).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new EngineFailed(
            "Real Staging starts its engines with setsid and setpriv, which were not found: install"
                + " the package util-linux.",
            io);
      }
      throw new EngineFailed("A child process could not be started.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineFailed("The start of a child process was interrupted.", e);
    }
  }
}
