package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The power goes while photos are being staged.
class HardDeathStoryTest {

  @Test
  void everyAcceptedImageEndsAndTheLedgerIsRightAfterAKillInTheMiddle() {
    try (Program program = Program.start(Map.of("REALSTAGING_QUEUE_LEASE", "4s"))) {
      Api ada = new Api(program.home(), program.token("ada@example.com"));
      String project = ada.createProject("12 Elm Street");
      String file = ada.upload(Rooms.bedroom());
      List<Map<String, Object>> wanted = new ArrayList<>();
      for (String style : List.of("modern", "coastal", "industrial", "minimalist")) {
        wanted.add(
            Map.of(
                "project_id", project, "file_key", file, "room_type", "bedroom", "style", style));
      }
      List<String> images = new ArrayList<>();
      ada.batch(wanted).get("images").forEach(image -> images.add(image.get("id").asString()));

      program.kill();
      program.startAgain();

      Api again = new Api(program.home(), program.token("ada@example.com"));
      int ready = 0;
      for (String image : images) {
        ready += again.hearTheEnd(image).equals("ready") ? 1 : 0;
      }
      JsonNode usage = again.get("/api/v1/billing/usage");
      assertThat(images).hasSize(4);
      assertThat(usage.get("images_used").asInt()).isEqualTo(ready);
      assertThat(ready).isPositive();
    }
  }
}
