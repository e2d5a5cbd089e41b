package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealStagingTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(run("--port", port, "--data", folder.resolve("new").toString())).isEqualTo(3);

      assertThat(said(err))
          .isEqualTo(
              "Port %s is taken by another program: choose another with --port.\n".formatted(port));
      assertThat(folder.resolve("new")).doesNotExist();
    }
  }

  @Test
  void saysThatTheDataFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThat(run("--port", freePort(), "--data", file.resolve("below").toString())).isEqualTo(4);

    assertThat(said(err))
        .isEqualTo(
            "The data folder %s cannot be written: give another with --data.\n"
                .formatted(file.resolve("below")));
  }

  @Test
  void saysThatTheWordsMakeNoSense() {
    assertThat(run("--fast")).isEqualTo(2);
    assertThat(said(err))
        .isEqualTo("There is no \"--fast\"; ./realstaging --help lists what there is.\n");
  }

  @Test
  void makesNoTokenWhenNothingRuns() {
    assertThat(run("token", "--data", folder.toString())).isEqualTo(4);
    assertThat(said(err)).startsWith("No Real Staging is ready on " + folder);
  }

  @Test
  void hasNothingToStopWhenNothingRuns() {
    assertThat(run("stop", "--data", folder.toString())).isZero();
    assertThat(said(out)).isEqualTo("No Real Staging runs on %s.\n".formatted(folder));
  }

  @Test
  void explainsItselfWithEveryExitCode() {
    assertThat(run("--help")).isZero();
    assertThat(said(out))
        .contains("--port", "--data", "--demo", "--reset", "token", "stop", "test")
        .contains("3 a port is taken")
        .contains("6 no JDK 25");
  }

  private int run(String... words) {
    return RealStaging.run(List.of(words), printer(out), printer(err));
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String said(ByteArrayOutputStream by) {
    return by.toString(StandardCharsets.UTF_8);
  }

  private static String freePort() {
    return Integer.toString(Ports.free());
  }
}
