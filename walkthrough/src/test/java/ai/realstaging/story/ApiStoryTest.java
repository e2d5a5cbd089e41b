package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An integrator with a bearer token, with nothing but what `./realstaging` starts.
class ApiStoryTest {

  private static final Path WALK = Path.of("..", "http", "walk.http");

  private static Program program;

  @BeforeAll
  static void start() {
    program = Program.start(Program.QUICK);
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void theWalkOfTheRepositoryHoldsFromItsFirstRequestToItsLast() {
    HttpFile walk =
        new HttpFile(
            WALK, Map.of("host", program.home().toString(), "token", program.token("ada")));
    byte[] picture = {};
    for (HttpFile.Step step : walk.steps()) {
      HttpResponse<byte[]> answer = walk.send(step);
      assertThat(answer.statusCode())
          .as(() -> step.name() + ": " + said(answer))
          .isBetween(200, 299);
      if (step.name().equals("ready")) {
        Api.await("its end", () -> walk.send(step).statusCode() == 200 && isEnd(walk));
      }
      if (step.name().equals("picture")) {
        picture = answer.body();
      }
    }

    assertThat(walk.answer("ready", "status").asString()).isEqualTo("ready");
    BufferedImage staged = Archive.decode(picture);
    assertThat(staged.getWidth()).isEqualTo(walk.answer("ready", "width").asInt());
    assertThat(walk.answer("cost", "image_count").asInt()).isEqualTo(1);
    assertThat(walk.answer("after", "images_used").asInt())
        .isEqualTo(walk.answer("before", "images_used").asInt() + 1);
    assertThat(walk.steps()).hasSize(13);
  }

  @Test
  void aBatchIsToldLiveAndOnlyWhatIsReadyIsCounted() {
    Api bo = new Api(program.home(), program.token("bo"));
    String project = bo.createProject("12 Elm Street");
    List<Map<String, Object>> wanted = new ArrayList<>();
    wanted.add(order(project, bo.upload(Rooms.livingRoom()), "living_room"));
    wanted.add(order(project, bo.upload(Rooms.bedroom()), "bedroom"));
    wanted.add(order(project, bo.upload(Rooms.darkness().jpeg()), "bedroom"));

    List<String> images = new ArrayList<>();
    bo.batch(wanted).get("images").forEach(image -> images.add(image.get("id").asString()));

    assertThat(images.stream().map(bo::hearTheEnd)).containsExactly("ready", "ready", "error");
    JsonNode dark = bo.image(images.getLast());
    assertThat(dark.get("error_code").asString()).isEqualTo("photo_too_dark");
    assertThat(dark.get("error").asString()).isEqualTo("The photo is too dark to read the room.");
    assertThat(bo.get("/api/v1/billing/usage").get("images_used").asInt()).isEqualTo(2);
    BufferedImage bedroom =
        Archive.decode(bo.download(bo.image(images.get(1)).get("staged_url").asString()));
    assertThat(Archive.same(Archive.decode(Rooms.bedroom()), bedroom)).isBetween(0.2, 0.97);

    Api ada = new Api(program.home(), program.token("ada"));
    assertThat(ada.statusOf("/api/v1/images/" + images.getFirst())).isEqualTo(404);
  }

  private static boolean isEnd(HttpFile walk) {
    return Api.isEnd(walk.answer("ready", "status").asString());
  }

  private static Map<String, Object> order(String project, String file, String room) {
    return Map.of(
        "project_id", project, "file_key", file, "room_type", room, "style", "scandinavian");
  }

  private static String said(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
