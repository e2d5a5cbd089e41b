package ai.realstaging.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The program in a process of its own, with the class path of the tests.
final class ProgramRun {

  private @Nullable Process process;
  private @Nullable BufferedReader words;

  /// How a short run ended, and what it said, on either stream.
  record Ended(int code, String words) {}

  static Ended once(String... arguments) throws IOException, InterruptedException {
    Process process = launch(arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end: " + String.join(" ", arguments));
    }
    return new Ended(process.exitValue(), said.strip());
  }

  void start(String... arguments) throws IOException {
    Process started = launch(arguments);
    process = started;
    words = started.inputReader(StandardCharsets.UTF_8);
  }

  /// The first line that holds these words.
  String waitFor(String expected) throws IOException {
    BufferedReader reader = Objects.requireNonNull(words);
    var said = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.contains(expected)) {
        return line;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("it ended and had said only: " + said);
  }

  List<ProcessHandle> children() {
    return Objects.requireNonNull(process).children().toList();
  }

  boolean isAlive() {
    return Objects.requireNonNull(process).isAlive();
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private static Process launch(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                RealStaging.class.getName()));
    command.addAll(1, agents());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// What watches over the lines that the tests run watches here as well.
  private static List<String> agents() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .toList();
  }
}
