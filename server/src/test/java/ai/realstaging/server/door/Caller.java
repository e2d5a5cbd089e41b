package ai.realstaging.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the server, with the same headers each time.
public final class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI home;
  private final Map<String, String> headers;

  Caller(URI home, Map<String, String> headers) {
    this.home = home;
    this.headers = headers;
  }

  /// The same program, saying this too.
  public Caller with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(home, more);
  }

  /// The same program, not saying this.
  public Caller without(String header) {
    Map<String, String> less = new LinkedHashMap<>(headers);
    less.remove(header);
    return new Caller(home, less);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /// @param body to be written as JSON
  public Answer post(String path, Object body) {
    return json("POST", path, JSON.writeValueAsString(body));
  }

  public Answer put(String path, Object body) {
    return json("PUT", path, JSON.writeValueAsString(body));
  }

  public Answer patch(String path, Object body) {
    return json("PATCH", path, JSON.writeValueAsString(body));
  }

  /// Sends the text as JSON, whether it is some or not.
  public Answer json(String method, String path, String body) {
    return with("Content-Type", "application/json")
        .send(method, path, BodyPublishers.ofString(body));
  }

  public Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).method(method, body);
    headers.forEach(request::header);
    return send(request.build());
  }

  /// A new project's id.
  public String project(String name) {
    Answer made = post("/api/v1/projects", Map.of("name", name));
    assertThat(made.status()).as(made::toString).isEqualTo(201);
    return made.field("id");
  }

  /// Puts a photo into the store as the browser does; its file key.
  public String upload(byte[] bytes, String contentType) {
    Answer slot =
        post(
            "/api/v1/uploads/presign",
            Map.of("filename", "room.jpg", "content_type", contentType, "file_size", bytes.length));
    assertThat(slot.status()).as(slot::toString).isEqualTo(200);
    assertThat(put(slot.json(), bytes).status()).isEqualTo(200);
    return slot.field("file_key");
  }

  /// Stages a fresh photo in the project; the image as it was answered.
  public JsonNode image(String project) {
    Answer made =
        post(
            "/api/v1/images",
            Map.of("project_id", project, "file_key", upload(Photo.jpeg(), "image/jpeg")));
    assertThat(made.status()).as(made::toString).isEqualTo(201);
    return made.json();
  }

  /// PUTs the bytes to a slot, with the headers that it asks for.
  public Answer put(JsonNode slot, byte[] bytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(slot.get("upload_url").asString()))
            .PUT(BodyPublishers.ofByteArray(bytes));
    slot.path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equalsIgnoreCase("content-length")) {
                request.header(header.getKey(), header.getValue().asString());
              }
            });
    return send(request.build());
  }

  static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
