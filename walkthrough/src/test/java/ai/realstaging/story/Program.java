package ai.realstaging.story;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program in a process of its own, as a newcomer starts it, on a free port and a new data
/// folder.
final class Program implements AutoCloseable {

  /// The built-in engine works coarsely and quickly, for stories that look at what goes on around
  /// it, and a job whose worker died is noticed soon.
  static final Map<String, String> QUICK =
      Map.of("REALSTAGING_MODEL_DRAFT_CORESECONDS", "1", "REALSTAGING_QUEUE_LEASE", "9s");

  private static final String WORDS = "words.txt";

  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private final List<String> more;
  private Process process;

  private Program(Path data, int port, Map<String, String> settings, List<String> more) {
    this.data = data;
    this.port = port;
    this.settings = settings;
    this.more = more;
    this.process = start();
  }

  /// [#QUICK] with these images a month and this many of them in work at once.
  static Map<String, String> quick(int images, int openJobs) {
    String plan = "REALSTAGING_BILLING_PLANS_0_";
    Map<String, String> settings = new HashMap<>(QUICK);
    settings.put(plan + "CODE", "free");
    settings.put(plan + "NAME", "Free");
    settings.put(plan + "PRICECENTS", "0");
    settings.put(plan + "MONTHLYIMAGES", Integer.toString(images));
    settings.put(plan + "WEIGHT", "1");
    settings.put(plan + "OPENJOBS", Integer.toString(openJobs));
    return settings;
  }

  /// @param more words of the command line
  static Program start(Map<String, String> settings, String... more) {
    try {
      return new Program(Files.createTempDirectory("house-"), freePort(), settings, List.of(more));
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

  /// The ready sign-in: address, then password.
  String[] admin() {
    try {
      return Files.readAllLines(data.resolve("sign-in.txt")).toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A bearer token of a local account, made when it is missing.
  String token(String user) {
    Process asking =
        launch(
            List.of("token", "--user", user, "--data", data.toString()),
            ProcessBuilder.Redirect.PIPE);
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
    Process started =
        launch(
            Stream.concat(
                    Stream.of("--port", Integer.toString(port), "--data", data.toString()),
                    more.stream())
                .toList(),
            words());
    Api.await("it is ready", () -> said().contains("is ready at") || !started.isAlive());
    if (!started.isAlive()) {
      throw new AssertionError("it did not start:\n" + said());
    }
    return started;
  }

  private String said() {
    try {
      return Files.readString(data.resolve(WORDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it says goes to a file, a new one at each start.
  private ProcessBuilder.Redirect words() {
    try {
      return ProcessBuilder.Redirect.to(Files.writeString(data.resolve(WORDS), "").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(List<String> words, ProcessBuilder.Redirect out) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "ai.realstaging.local.RealStaging"));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
