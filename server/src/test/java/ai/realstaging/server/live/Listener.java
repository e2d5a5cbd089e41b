package ai.realstaging.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who listens to a stream of events, as a browser's `EventSource` does.
final class Listener implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> answer;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private Listener(HttpResponse<InputStream> answer) {
    this.answer = answer;
    Thread.ofVirtual().start(this::read);
  }

  /// @param id as it was sent; empty when it was not
  record Event(String id, String name, String data) {

    static final Event END = new Event("", "the end of the stream", "");

    JsonNode json() {
      return JSON.readTree(data);
    }

    String status() {
      return json().path("status").asString("");
    }

    String image() {
      return json().path("image_id").asString("");
    }
  }

  /// @param last the id of the event that was seen last; empty for somebody new
  static Listener open(URI home, String token, String query, String last) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve("/api/v1/events" + query))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    try {
      return new Listener(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int status() {
    return answer.statusCode();
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /// The next event, or [Event#END].
  Event next() {
    try {
      Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("nothing was heard");
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// The next event of the name, whatever comes before it but the end.
  Event next(String name) {
    while (true) {
      Event event = next();
      if (event.name().equals(name)) {
        return event;
      }
      if (event.equals(Event.END)) {
        throw new AssertionError("the stream ended without " + name);
      }
    }
  }

  /// All until the end.
  List<Event> rest() {
    List<Event> all = new ArrayList<>();
    for (Event event = next(); !event.equals(Event.END); event = next()) {
      all.add(event);
    }
    return all;
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String id = "";
      String name = "message";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) {
            events.add(new Event(id, name, data.toString()));
          }
          id = "";
          name = "message";
          data.setLength(0);
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
    } catch (IOException e) {
      // as good as an end
    }
    events.add(Event.END);
  }
}
