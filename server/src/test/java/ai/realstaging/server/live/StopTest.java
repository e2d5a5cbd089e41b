package ai.realstaging.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.live.Listener.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A server that is told to stop while people listen: every stream ends as one that was finished,
/// not as one that was cut when the server's patience was over.
class StopTest {

  private static final Map<String, String> SETTINGS =
      Map.of("spring.lifecycle.timeout-per-shutdown-phase", "20s");

  @Test
  void endsAStreamThatOpensWhileTheServerStops() {
    try (Door door = Door.shared().another(SETTINGS)) {
      door.part(OpenStreams.class).stop();
      try (Listener late =
          Listener.open(door.address(), door.issuer().token("late-listener"), "", "")) {
        assertThat(late.rest()).extracting(Event::name).containsExactly("connected");
      }
    }
  }

  @Test
  void endsWhatAnOpenJobsPageHears() throws Exception {
    Door door = Door.shared().another(SETTINGS);
    try (HttpClient http = HttpClient.newHttpClient();
        BufferedReader lines = listen(http, door)) {
      assertThat(lines.readLine()).isEqualTo("event:queue");
      Thread stop = Thread.ofVirtual().start(door::close);
      while (lines.readLine() != null) {} // one that is cut throws
      stop.join();
    }
  }

  private static BufferedReader listen(HttpClient http, Door door)
      throws IOException, InterruptedException {
    Browser keeper = door.browser().signIn("admin-who-listens");
    String cookies =
        keeper.cookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest request =
        HttpRequest.newBuilder(door.address().resolve("/admin/jobs/events"))
            .header("Cookie", cookies)
            .build();
    InputStream body = http.send(request, BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }
}
