package ai.realstaging.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample listing: a house whose photos the project has rendered itself, brought in through the
/// API as anybody else's and left to the worker to stage.
final class DemoListing {

  private static final String NAME = "12 Elm Street";
  private static final String JPEG = "image/jpeg";
  private static final int CREATED = 201;

  private final String site;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  /// A photo of an empty room.
  ///
  /// @param fileName as it would come from a camera
  /// @param roomType wire name
  /// @param style wire name of the style to stage it in
  /// @param jpeg the bytes
  record Photo(String fileName, String roomType, String style, byte[] jpeg) {}

  /// @param site address of the running site
  /// @param token of whom the listing is for
  DemoListing(String site, String token) {
    this.site = site;
    this.token = token;
  }

  /// Adds the listing, unless there is one of its name already.
  void add(Stream<Photo> photos) throws IOException, InterruptedException {
    for (JsonNode project : read(get("/api/v1/projects")).path("projects")) {
      if (project.path("name").asString().equals(NAME)) {
        return;
      }
    }
    String project = read(post("/api/v1/projects", Map.of("name", NAME))).path("id").asString();
    for (Photo photo : (Iterable<Photo>) photos::iterator) {
      stage(project, photo);
    }
  }

  private void stage(String project, Photo photo) throws IOException, InterruptedException {
    JsonNode slot =
        read(
            post(
                "/api/v1/uploads/presign",
                Map.of(
                    "filename",
                    photo.fileName(),
                    "content_type",
                    JPEG,
                    "file_size",
                    photo.jpeg().length)));
    HttpRequest upload =
        HttpRequest.newBuilder(URI.create(slot.path("upload_url").asString()))
            .header("Content-Type", JPEG)
            .PUT(BodyPublishers.ofByteArray(photo.jpeg()))
            .build();
    checked(client.send(upload, BodyHandlers.ofString()));
    read(
        post(
            "/api/v1/images",
            Map.of(
                "project_id", project,
                "file_key", slot.path("file_key").asString(),
                "room_type", photo.roomType(),
                "style", photo.style())));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(site + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode read(HttpResponse<String> response) throws IOException {
    return json.readTree(checked(response).body());
  }

  private static HttpResponse<String> checked(HttpResponse<String> response) throws IOException {
    if (response.statusCode() > CREATED) {
      throw new IOException(
          "%s answered %d: %s"
              .formatted(response.uri().getPath(), response.statusCode(), response.body()));
    }
    return response;
  }
}
