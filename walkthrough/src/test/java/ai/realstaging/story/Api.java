package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as an integrator uses it, with a bearer token.
final class Api {

  private static final Set<String> ENDS = Set.of("ready", "error", "canceled");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI home;
  private final String token;

  Api(URI home, String token) {
    this.home = home;
    this.token = token;
  }

  String createProject(String name) {
    return post("/api/v1/projects", Map.of("name", name), 201).get("id").asString();
  }

  /// Puts the photo straight into the store, as the browser does; returns its file key.
  String upload(byte[] jpeg) {
    JsonNode slot =
        post(
            "/api/v1/uploads/presign",
            Map.of("filename", "room.jpg", "content_type", "image/jpeg", "file_size", jpeg.length),
            200);
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(slot.get("upload_url").asString()))
            .header("Content-Type", "image/jpeg")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(jpeg))
            .build();
    assertThat(send(put).statusCode()).isEqualTo(200);
    return slot.get("file_key").asString();
  }

  JsonNode stage(String project, String file, String room, String style) {
    return post(
        "/api/v1/images",
        Map.of("project_id", project, "file_key", file, "room_type", room, "style", style),
        201);
  }

  JsonNode batch(List<Map<String, Object>> images) {
    return post("/api/v1/images/batch", Map.of("images", images), 201);
  }

  JsonNode image(String id) {
    return get("/api/v1/images/" + id);
  }

  JsonNode get(String path) {
    HttpResponse<byte[]> answer = send(request(path).GET().build());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /// What the API calls the phase that the image is in.
  String statusIn(String image) {
    return image(image).get("status").asString();
  }

  /// The HTTP status of an answer that may be a refusal.
  int statusOf(String path) {
    return send(request(path).GET().build()).statusCode();
  }

  static boolean isEnd(String status) {
    return ENDS.contains(status);
  }

  /// Returns once it holds, looking often; a machine that is busy with other things is given time.
  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never came true: " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  byte[] download(String url) {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(url)).build());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /// Hears the image's live events until one is its end. A stream that breaks off is opened again.
  String hearTheEnd(String image) {
    while (true) {
      Optional<String> end = hear(image);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  private Optional<String> hear(String image) {
    HttpRequest events =
        request("/api/v1/events?image_id=" + image).header("Accept", "text/event-stream").build();
    try (var lines = http.send(events, HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines
          .filter(line -> line.startsWith("data:") && line.contains("\"status\""))
          .map(line -> JSON.readTree(line.substring(5).strip()).get("status").asString())
          .filter(ENDS::contains)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private JsonNode post(String path, Object body, int expected) {
    HttpResponse<byte[]> answer =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    assertThat(answer.statusCode())
        .as(() -> path + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(expected);
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
