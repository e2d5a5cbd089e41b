package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.Ports;
import java.io.IOException;
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
  void startsOnceMakesTokensKeepsEverythingThroughAHardDeathAndMendsItsBooks() throws Exception {
    first.start("--port", "" + port, "--data", folder.toString(), "--demo-billing");
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
    assertThat(bo("POST", "/billing/create-subscription-elements", "{\"plan_code\":\"pro\"}"))
        .contains("client_secret");

    first.kill();
    for (ProcessHandle engine : engines) {
      engine.onExit().get(20, TimeUnit.SECONDS);
    }
    payUntold();
    first.start("--port", "" + port, "--data", folder.toString(), "--demo-billing");
    first.waitFor("ready sign-in");

    assertThat(Files.readString(folder.resolve("sign-in.txt"))).isEqualTo(signIn);
    assertThat(profileOf("bo")).contains("bo@realstaging.local");
    assertThat(bo("GET", "/billing/usage", "")).contains("\"plan_code\":\"free\"");
    assertThat(sync())
        .containsPattern("\"compared\":1,\"repaired\":[1-9]\\d*,\"strangers\":0,\"failed\":0");
    assertThat(bo("GET", "/billing/usage", "")).contains("\"plan_code\":\"pro\"");
    assertThat(sync()).contains("\"compared\":1,\"repaired\":0,\"strangers\":0,\"failed\":0");
    assertThat(ProgramRun.once("stop", "--data", folder.toString()))
        .isEqualTo(new ProgramRun.Ended(0, "Real Staging has stopped."));
    assertThat(first.isAlive()).isFalse();
  }

  /// What was begun at the stand-in for the payment provider is paid for while nobody can be told.
  private void payUntold() throws IOException {
    Path books = folder.resolve("payment/books.json");
    String begun = Files.readString(books);
    String paid = begun.replace("\"status\":\"incomplete\"", "\"status\":\"active\"");
    assertThat(paid).isNotEqualTo(begun);
    Files.writeString(books, paid);
  }

  private String sync() throws Exception {
    ProgramRun.Ended compared = ProgramRun.once("billing", "sync", "--data", folder.toString());
    assertThat(compared.code()).as(compared.words()).isZero();
    return compared.words();
  }

  private String profileOf(String user) throws Exception {
    return ask(user, "GET", "/user/profile", "");
  }

  private String bo(String method, String path, String body) throws Exception {
    return ask("bo", method, path, body);
  }

  private String ask(String user, String method, String path, String body) throws Exception {
    ProgramRun.Ended token = ProgramRun.once("token", "--user", user, "--data", folder.toString());
    assertThat(token.code()).isZero();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:%d/api/v1%s".formatted(port, path)))
                  .header("Authorization", "Bearer " + token.words())
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }
  }
}
