package ai.realstaging.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Signals by name, as Java itself knows two only.
final class Signal {

  private Signal() {}

  static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
