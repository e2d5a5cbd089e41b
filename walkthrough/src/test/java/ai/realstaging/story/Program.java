package ai.realstaging.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, as a newcomer starts it, on a free port and a new data
/// folder.
final class Program implements AutoCloseable {

  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private Process process;
  private String[] admin = new String[0];

  private Program(Path data, int port, Map<String, String> settings) {
    this.data = data;
    this.port = port;
    this.settings = settings;
    this.process = start();
  }

  static Program start(Map<String, String> settings) {
    try {
      return new Program(Files.createTempDirectory("house-"), freePort(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  URI home() {
    return URI.create("http://localhost:" + port);
  }

  /// The sign-in that the program printed: address, then password.
  String[] admin() {
    return admin.clone();
  }

  /// A bearer token of a local account, made when it is missing.
  String token(String user) {
    Process asking = launch(List.of("token", "--user", user, "--data", data.toString()));
    try {
      String said =
          new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (asking.waitFor() != 0) {
        throw new AssertionError("no token: " + said);
      }
      return said.lines().toList().getLast();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Ends it as a power cut would.
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void startAgain() {
    process = start();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start() {
    Process started = launch(List.of("--port", Integer.toString(port), "--data", data.toString()));
    BufferedReader words = started.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    try {
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        said.append(line).append('\n');
        if (line.contains("is ready at")) {
          admin =
              String.valueOf(words.readLine()).replace("ready sign-in", "").strip().split(" +", -1);
          Thread.ofVirtual().start(() -> words.lines().forEach(rest -> {}));
          return started;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("it did not start:\n" + said);
  }

  private Process launch(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "ai.realstaging.local.RealStaging"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
