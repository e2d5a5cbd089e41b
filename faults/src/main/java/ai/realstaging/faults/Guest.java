package ai.realstaging.faults;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with an account who has photos staged and does not give up: what was not acknowledged
/// is asked for again under the same key. Remembers every acknowledgement and hears the live
/// events.
final class Guest implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration STUBBORN = Duration.ofMinutes(15);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final House house;
  private final String token;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, String> heard = new ConcurrentHashMap<>();
  private final Thread ear;
  private volatile boolean leaving;
  private volatile String lastEvent = "";
  private String project = "";
  private String file = "";

  Guest(House house, String name) {
    this.house = house;
    this.token = house.token(name);
    ear = Thread.ofVirtual().name("ear of " + name).unstarted(this::listen);
  }

  /// Makes a listing and uploads its photo.
  Guest arrive() {
    project =
        ask("POST", "/api/v1/projects", "{\"name\":\"12 Elm Street\"}", UUID.randomUUID())
            .path("id")
            .asString();
    byte[] photo = photo();
    JsonNode slot =
        ask(
            "POST",
            "/api/v1/uploads/presign",
            JSON.writeValueAsString(
                Map.of(
                    "filename", "room.jpg",
                    "content_type", "image/jpeg",
                    "file_size", photo.length)),
            UUID.randomUUID());
    put(URI.create(slot.path("upload_url").asString()), photo);
    file = slot.path("file_key").asString();
    ear.start();
    return this;
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  /// The last state that was heard of each image.
  Map<String, String> heard() {
    return heard;
  }

  /// How many of its stagings it has not heard the end of.
  int waitingFor() {
    long ended =
        heard.values().stream()
            .filter(
                state -> state.equals("ready") || state.equals("error") || state.equals("canceled"))
            .count();
    return acknowledged.size() - (int) ended;
  }

  /// Asks for one staging until it is acknowledged; the image's id.
  String stage() {
    return stage(UUID.randomUUID());
  }

  String stage(UUID key) {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "project_id",
                project,
                "file_key",
                file,
                "room_type",
                "living_room",
                "style",
                "scandinavian"));
    String id = ask("POST", "/api/v1/images", body, key).path("id").asString();
    acknowledged.add(id);
    return id;
  }

  /// Asks under the same key until it is acknowledged, as many did before.
  void stageAgain(UUID key) {
    String body =
        JSON.writeValueAsString(
            Map.of("project_id", project, "file_key", file, "room_type", "living_room"));
    acknowledged.add(ask("POST", "/api/v1/images", body, key).path("id").asString());
  }

  /// One try; the status, 0 when nobody answered.
  int tryToStage(UUID key) {
    String body =
        JSON.writeValueAsString(
            Map.of("project_id", project, "file_key", file, "room_type", "living_room"));
    return send("POST", "/api/v1/images", body, key).map(HttpResponse::statusCode).orElse(0);
  }

  /// Asks once to cancel; whatever comes of it.
  void cancel(String image) {
    send("POST", "/api/v1/images/" + image + "/cancel", "", UUID.randomUUID());
  }

  Optional<JsonNode> image(String id) {
    return send("GET", "/api/v1/images/" + id, "", UUID.randomUUID())
        .filter(answer -> answer.statusCode() == 200)
        .flatMap(Guest::json);
  }

  @Override
  public void close() {
    leaving = true;
    ear.interrupt();
    http.shutdownNow();
  }

  private JsonNode ask(String method, String path, String body, UUID key) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < STUBBORN.toNanos()) {
      Optional<HttpResponse<String>> answer = send(method, path, body, key);
      if (answer.isPresent() && answer.get().statusCode() / 100 == 2) {
        return json(answer.get()).orElseThrow();
      }
      if (answer.isPresent() && isFinal(answer.get().statusCode())) {
        throw new IllegalStateException(
            path + " answered " + answer.get().statusCode() + ": " + answer.get().body());
      }
      LockSupport.parkNanos(200_000_000);
    }
    throw new IllegalStateException(path + " was never acknowledged");
  }

  /// Neither a busy house nor one that is away.
  private static boolean isFinal(int status) {
    return status / 100 == 4 && status != 429 && status != 409 && status != 408;
  }

  private Optional<HttpResponse<String>> send(String method, String path, String body, UUID key) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.address() + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void put(URI slot, byte[] photo) {
    try {
      http.send(
          HttpRequest.newBuilder(slot)
              .header("Content-Type", "image/jpeg")
              .PUT(BodyPublishers.ofByteArray(photo))
              .build(),
          BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// As a browser does: comes back at once, with the number of the event it heard last.
  private void listen() {
    while (!leaving) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(house.address() + "/api/v1/events"))
              .header("Authorization", "Bearer " + token)
              .header("Accept", "text/event-stream");
      if (!lastEvent.isEmpty()) {
        request.header("Last-Event-ID", lastEvent);
      }
      try (var lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
        lines.forEach(this::hear);
      } catch (IOException | UncheckedIOException e) {
        // torn: come back
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(300_000_000);
    }
  }

  private void hear(String line) {
    if (line.startsWith("id:")) {
      lastEvent = line.substring(3).strip();
    } else if (line.startsWith("data:") && line.contains("\"image_id\"")) {
      JsonNode update = JSON.readTree(line.substring(5).strip());
      heard.put(update.path("image_id").asString(), update.path("status").asString());
    }
  }

  private static Optional<JsonNode> json(HttpResponse<String> answer) {
    try {
      return Optional.of(JSON.readTree(answer.body()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// A small room in two tones.
  private static byte[] photo() {
    BufferedImage room = new BufferedImage(384, 288, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = room.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 384, 180, Color.WHITE));
    brush.fillRect(0, 0, 384, 190);
    brush.setPaint(new GradientPaint(0, 190, new Color(120, 80, 50), 384, 288, Color.ORANGE));
    brush.fillRect(0, 190, 384, 98);
    brush.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(room, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
