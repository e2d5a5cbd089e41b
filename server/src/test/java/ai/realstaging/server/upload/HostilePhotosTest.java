package ai.realstaging.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.AtOnce;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Bombs, fuzzer finds and files under false names, each uploaded as any client would: a slot, a
/// PUT, an image. The server has no more memory than a small machine gives it.
class HostilePhotosTest {

  private static final Path PHOTOS = Path.of("../picture/src/test/resources/photos");
  private static final Map<String, String> TYPES = Map.of("png", "image/png", "webp", "image/webp");
  private static final long MOST_MEMORY = 512L << 20;

  private static Door door;
  private static Caller ada;
  private static String project;

  @BeforeAll
  static void openTheDoor() {
    door =
        Door.open(
            Map.of(
                "realstaging.image.photo.min-side", "1",
                "realstaging.billing.free-images", "10000",
                "realstaging.server.rate.burst", "100000"));
    ada = door.as("ada");
    project = ada.project("Elm Street");
  }

  @AfterAll
  static void closeTheDoor() {
    door.close();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PHOTOS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void looksAtThemWithinTheMemoryOfASmallMachine() throws IOException {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(MOST_MEMORY);
    assertThat(files()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusesTheFileWithACodeOrMakesACorrectPictureOfIt(Path file) throws IOException {
    Answer answer = send(file);
    if (answer.status() == 201) {
      isCorrect(file, answer.json());
    } else {
      isRefused(file, answer);
    }
  }

  @Test
  void survivesAllBombsAtOnce() throws IOException {
    var bombs =
        new ConcurrentLinkedQueue<>(
            files()
                .filter(file -> Objects.requireNonNull(file.getParent()).endsWith("bombs"))
                .toList());
    int count = bombs.size();
    List<Integer> statuses =
        AtOnce.times(count, () -> send(Objects.requireNonNull(bombs.poll())).status());
    assertThat(statuses).hasSize(count).allMatch(status -> status == 201 || status / 100 == 4);
    assertThat(door.nobody().get("/health").status()).isEqualTo(200);
    assertThat(door.nobody().get("/ready").status()).isEqualTo(200);
  }

  /// The answer to the image, or to the slot where there is none to be had.
  private static Answer send(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Answer slot =
        ada.post(
            "/api/v1/uploads/presign",
            Map.of(
                "filename",
                file.getFileName().toString(),
                "content_type",
                type(file),
                "file_size",
                bytes.length));
    if (slot.status() != 200) {
      return slot;
    }
    assertThat(ada.put(slot.json(), bytes).status()).isEqualTo(200);
    Answer image =
        ada.post(
            "/api/v1/images", Map.of("project_id", project, "file_key", slot.field("file_key")));
    if (image.status() == 201) {
      ada.post("/api/v1/images/" + image.field("id") + "/cancel", Map.of());
    }
    return image;
  }

  private static void isRefused(Path file, Answer answer) {
    assertThat(answer.status()).as(() -> file + ": " + answer).isBetween(400, 499);
    assertThat(answer.field("code"))
        .as(() -> file + ": " + answer)
        .isIn(
            "validation_failed",
            "unsupported_media_type",
            "upload_mismatch",
            "image_unreadable",
            "image_too_large",
            "image_too_small");
    assertThat(answer.field("detail")).isNotBlank().doesNotContain("xception");
  }

  private static void isCorrect(Path file, JsonNode image) throws IOException {
    int width = image.get("width").asInt();
    int height = image.get("height").asInt();
    Answer thumbnail = fetch(image.get("thumbnail_url").asString());
    assertThat(thumbnail.status()).isEqualTo(200);
    assertThat(thumbnail.header("Content-Type")).startsWith("image/");
    BufferedImage small =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(thumbnail.body())));
    if (Math.max(small.getWidth(), small.getHeight()) > 20) {
      assertThat((double) small.getWidth() / small.getHeight())
          .isCloseTo((double) width / height, org.assertj.core.data.Percentage.withPercentage(10));
    }
    assertThat(fetch(image.get("original_url").asString()).body())
        .as("the original is never changed")
        .isEqualTo(Files.readAllBytes(file));
    String name = file.getFileName().toString();
    if (name.startsWith("Landscape_")) {
      assertThat(small.getWidth()).isGreaterThan(small.getHeight());
    } else if (name.startsWith("Portrait_")) {
      assertThat(small.getHeight()).isGreaterThan(small.getWidth());
    }
  }

  private static Answer fetch(String link) {
    return ada.without("Authorization").get(URI.create(link).toString());
  }

  /// By its name as a browser would say it; what has no name that we take calls itself a JPEG.
  private static String type(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "image/jpeg");
  }
}
