package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The whole program dies a hard death while it stages, and is started again.
class KilledStoryTest {

  @Test
  void everyAcceptedImageEndsAndTheLedgerAddsUp() {
    try (Program program = Program.start(Program.QUICK)) {
      Api ada = new Api(program.home(), program.token("ada"));
      String project = ada.createProject("12 Elm Street");
      String bedroom = ada.upload(Rooms.bedroom());
      String darkness = ada.upload(Rooms.darkness().jpeg());
      List<Map<String, Object>> wanted = new ArrayList<>();
      for (String style : List.of("modern", "coastal", "industrial")) {
        wanted.add(order(project, bedroom, style));
      }
      wanted.add(order(project, darkness, "modern"));
      List<String> images = new ArrayList<>();
      ada.batch(wanted).get("images").forEach(image -> images.add(image.get("id").asString()));
      Api.await(
          "one is under way",
          () -> images.stream().anyMatch(id -> ada.statusIn(id).equals("processing")));

      program.kill();
      program.startAgain();

      List<String> ends = images.stream().map(ada::hearTheEnd).toList();
      assertThat(ends).containsExactly("ready", "ready", "ready", "error");
      assertThat(ada.get("/api/v1/billing/usage").get("images_used").asInt()).isEqualTo(3);
      for (String image : images.subList(0, 3)) {
        String staged = ada.image(image).get("staged_url").asString();
        assertThat(Archive.decode(ada.download(staged)).getWidth()).isPositive();
      }
    }
  }

  private static Map<String, Object> order(String project, String file, String style) {
    return Map.of("project_id", project, "file_key", file, "room_type", "bedroom", "style", style);
  }
}
