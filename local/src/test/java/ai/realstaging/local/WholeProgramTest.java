package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a newcomer runs it: a process that is started, stopped and killed.
class WholeProgramTest {

  @TempDir Path folder;

  private final int port = Ports.free();
  private final ProgramRun first = new ProgramRun();

  @AfterEach
  void end() {
    first.kill();
  }

  @Test
  void startsOnceMakesTokensAndKeepsEverythingThroughAHardDeath() throws Exception {
    first.start("--port", "" + port, "--data", folder.toString());
    assertThat(first.waitFor("ready sign-in")).contains("admin@realstaging.local");
    List<ProcessHandle> engines = first.children();
    String signIn = Files.readString(folder.resolve("sign-in.txt"));

    assertThat(ProgramRun.once("--port", "" + Ports.free(), "--data", folder.toString()))
        .isEqualTo(
            new ProgramRun.Ended(
                4,
                "Real Staging is running on %s already: ./realstaging stop --data %s ends it."
                    .formatted(folder, folder)));
    assertThat(profileOf("bo")).contains("bo@realstaging.local");

    first.kill();
    for (ProcessHandle engine : engines) {
      engine.onExit().get(20, TimeUnit.SECONDS);
    }
    first.start("--port", "" + port, "--data", folder.toString());
    first.waitFor("ready sign-in");

    assertThat(Files.readString(folder.resolve("sign-in.txt"))).isEqualTo(signIn);
    assertThat(profileOf("bo")).contains("bo@realstaging.local");
    assertThat(ProgramRun.once("stop", "--data", folder.toString()))
        .isEqualTo(new ProgramRun.Ended(0, "Real Staging has stopped."));
    assertThat(first.isAlive()).isFalse();
  }

  private String profileOf(String user) throws Exception {
    ProgramRun.Ended token = ProgramRun.once("token", "--user", user, "--data", folder.toString());
    assertThat(token.code()).isZero();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:%d/api/v1/user/profile".formatted(port)))
                  .header("Authorization", "Bearer " + token.words())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
