package ai.realstaging.server.page.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Staging a photo once more by the form on its page.
class AgainDoorTest {

  private static final Door DOOR = Door.shared();

  @Test
  void saysWhatIsMissingAndSpendsNothing() {
    Caller program = DOOR.as("again-wrong");
    String path = "/images/" + program.image(program.project("12 Elm Street")).get("id").asString();
    Browser ada = DOOR.browser().signIn("again-wrong");
    Answer without = ada.postFrom(path, path + "/again", Map.of("room", "bedroom"));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("Choose a style first.");
    Answer few = ada.postFrom(path, path + "/again", Map.of("style", "coastal", "words", "blue"));
    assertThat(few.status()).isEqualTo(422);
    assertThat(few.text()).contains("10 to 2,000 characters");
    assertThat(ada.open("/listings").text()).contains("data-left=\"9\"");
  }

  @Test
  void stagesThePhotoInAnotherStyleWithTheSameSeedAndWords() {
    Caller program = DOOR.as("again");
    JsonNode first = program.image(program.project("12 Elm Street"));
    String path = "/images/" + first.get("id").asString();
    Browser ada = DOOR.browser().signIn("again");
    Answer answer =
        ada.postFrom(
            path,
            path + "/again",
            Map.of(
                "style",
                "coastal",
                "room",
                "bedroom",
                "words",
                "a blue rug, please",
                "same",
                "on"));
    assertThat(answer.status()).as(answer::toString).isEqualTo(302);
    String next = answer.header("Location").replaceAll(".*/images/", "");
    JsonNode image = program.get("/api/v1/images/" + next).json();
    assertThat(image.get("style").asString()).isEqualTo("coastal");
    assertThat(image.get("room_type").asString()).isEqualTo("bedroom");
    assertThat(image.get("prompt").asString()).contains("a blue rug, please");
    assertThat(image.get("seed")).isEqualTo(first.get("seed"));
    assertThat(image.get("original_image_id")).isEqualTo(first.get("original_image_id"));
  }
}
