package ai.realstaging.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server or the worker alone, in a process of its own, told everything by environment
/// variables: its own jar, as an operator runs it.
final class Part implements AutoCloseable {

  static final String SERVER = "server";
  static final String WORKER = "worker";

  private final Process process;
  private final Path words;
  private final int port;

  private Part(Process process, Path words, int port) {
    this.process = process;
    this.words = words;
    this.port = port;
  }

  /// How a start that was not possible ended.
  record Ended(int code, String words) {}

  static Part start(String program, int port, Map<String, String> settings) {
    try {
      Path words = Files.createTempFile("part-", ".log");
      return new Part(launch(program, port, settings, words), words, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until it says that all that it needs is there.
  Part ready() {
    Api.await("it is ready", () -> answers("/ready") || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("it ended:\n" + said());
    }
    return this;
  }

  /// Waits until it has ended by itself.
  Ended ended() {
    try {
      process.waitFor();
      return new Ended(process.exitValue(), said().strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  URI home() {
    return URI.create("http://localhost:" + port);
  }

  /// Ends it as a lost machine would.
  void kill() {
    process.destroyForcibly();
    ended();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers(String path) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(home().resolve(path)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String said() {
    try {
      return Files.readString(words, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(String program, int port, Map<String, String> settings, Path words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-jar",
            Path.of("..", program, "target", program + ".jar").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
    return builder.start();
  }
}
