package ai.realstaging.server.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import ai.realstaging.render.sample.Finish;
import ai.realstaging.render.sample.FloorKind;
import ai.realstaging.render.sample.Opening;
import ai.realstaging.render.sample.RoomScene;
import ai.realstaging.render.sample.ScenePainter;
import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoomTest {

  private static final List<Map<String, Double>> FLOOR =
      List.of(at(-0.2, 1.1), at(0.25, 0.62), at(0.75, 0.62), at(1.2, 1.1));

  private final Door door = Door.shared();
  private final Caller ada = door.as("ada-of-the-corners");

  @Test
  void tellsAnotherThatThereIsNoSuchImage() {
    String image = ada.image(ada.project("12 Elm Street")).get("id").asString();

    Answer answer = door.as("bo-of-the-corners").get("/api/v1/images/" + image + "/room");

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void refusesCornersThatNoFloorHas() {
    List<Map<String, Double>> crossed =
        List.of(FLOOR.get(0), FLOOR.get(2), FLOOR.get(1), FLOOR.get(3));

    Answer answer = stage(Photo.jpeg(), Map.of("corners", crossed));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.field("code")).isEqualTo("validation_failed");
    assertThat(answer.text()).contains("\"corners\"").contains("not_a_floor");
  }

  @Test
  void refusesACornerFarOutsideAndAWallThatIsNone() {
    List<Map<String, Double>> far = List.of(at(-40, 1.1), FLOOR.get(1), FLOOR.get(2), FLOOR.get(3));

    assertThat(stage(Photo.jpeg(), Map.of("corners", far)).status()).isEqualTo(422);
    assertThat(stage(Photo.jpeg(), Map.of("corners", FLOOR, "back_wall", 3)).status())
        .isEqualTo(422);
    assertThat(stage(Photo.jpeg(), Map.of("corners", FLOOR.subList(0, 3))).status()).isEqualTo(422);
  }

  @Test
  void keepsTheCornersWithTheImage() {
    Answer made = stage(Photo.jpeg(), Map.of("corners", FLOOR, "back_wall", 1));

    assertThat(made.status()).as(made::toString).isEqualTo(201);
    JsonNode image = ada.get("/api/v1/images/" + made.field("id")).json();
    assertThat(image.get("back_wall").asInt()).isEqualTo(1);
    assertThat(image.get("corners").get(1).get("x").asDouble()).isEqualTo(0.25);
    assertThat(image.get("corners").get(3).get("y").asDouble()).isEqualTo(1.1);
  }

  @Test
  void opensThePageForSettingThemWhereTheyWereSet() {
    String image = stage(Photo.jpeg(), Map.of("corners", FLOOR, "back_wall", 1)).field("id");

    Answer page = door.browser().signIn("ada-of-the-corners").open("/images/" + image + "/corners");

    assertThat(page.status()).as(page::toString).isEqualTo(200);
    assertThat(page.text())
        .contains("Set the corners", "data-corners=\"-0.2,1.1 0.25,0.62 0.75,0.62 1.2,1.1\"");
  }

  @Test
  void saysWhyItSeesNoRoom() {
    String image = stage(Photo.jpeg(), Map.of()).field("id");

    Answer answer = ada.get("/api/v1/images/" + image + "/room");

    assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    assertThat(answer.field("verdict")).isEqualTo("refused");
    assertThat(answer.field("message")).isNotBlank();
    assertThat(answer.json().has("corners")).isFalse();
  }

  @Test
  void showsWhereItSeesTheFloorAndSaysTheSameAgain() throws IOException {
    String image = stage(emptyRoom(), Map.of()).field("id");

    Answer answer = ada.get("/api/v1/images/" + image + "/room");
    Answer again = ada.get("/api/v1/images/" + image + "/room");

    assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    assertThat(answer.field("verdict")).isEqualTo("full");
    assertThat(answer.json().get("corners").size()).isEqualTo(4);
    assertThat(again.text()).isEqualTo(answer.text());
    Answer staged = stage(Photo.jpeg(), Map.of("corners", answer.json().get("corners")));
    assertThat(staged.status()).as(staged::toString).isEqualTo(201);
  }

  private Answer stage(byte[] photo, Map<String, ?> more) {
    Map<String, Object> body = new java.util.LinkedHashMap<>(more);
    body.put("project_id", ada.project("12 Elm Street"));
    body.put("file_key", ada.upload(photo, "image/jpeg"));
    return ada.post("/api/v1/images", body);
  }

  private static Map<String, Double> at(double x, double y) {
    return Map.of("x", x, "y", y);
  }

  private static byte[] emptyRoom() throws IOException {
    RoomScene scene =
        new RoomScene(
            new Camera(640, 427, 380, 320, 214, 0.35, 0.02, 0),
            new RoomBox(-2.4, 2.4, 4.6, -1.4, 1.2),
            1,
            new Finish(
                new float[] {0.7f, 0.69f, 0.66f},
                new float[] {0.7f, 0.69f, 0.66f},
                FloorKind.PLANKS,
                new float[] {0.3f, 0.19f, 0.11f},
                0.09,
                0.1),
            List.of(Opening.window(Wall.LEFT, 2, 3.3, 0.6, 2.1)),
            new double[] {-1, 0.8, 0.3},
            0,
            3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new ScenePainter(scene).paint().toBufferedImage(), "jpg", bytes);
    return bytes.toByteArray();
  }
}
