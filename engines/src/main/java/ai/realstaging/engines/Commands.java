package ai.realstaging.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Short commands that are run to their end.
final class Commands {

  /// The longest that a short command may take; more means that it hangs.
  private static final int PATIENCE_SECONDS = 60;

  private Commands() {}

  /// How a command ended.
  ///
  /// @param code its exit code, 127 when there is no such program
  /// @param output what it printed, both streams
  record Outcome(int code, String output) {

    boolean worked() {
      return code == 0;
    }
  }

  static Outcome run(String... command) {
    return run(List.of(command), "");
  }

  /// Runs a command with words on its standard input.
  static Outcome run(List<String> command, String input) {
    try {
      Path output = Files.createTempFile("realstaging-", ".out");
      try {
        return run(command, input, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineFailed("Interrupted while waiting for " + command.getFirst() + ".", e);
    }
  }

  private static Outcome run(List<String> command, String input, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Outcome(124, command.getFirst() + " did not end");
    }
    return new Outcome(process.exitValue(), Files.readString(output).strip());
  }

  static List<String> join(List<String> head, List<String> tail) {
    var whole = new ArrayList<>(head);
    whole.addAll(tail);
    return List.copyOf(whole);
  }
}
