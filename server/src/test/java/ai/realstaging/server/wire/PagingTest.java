package ai.realstaging.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagingTest {

  private final Caller ada = Door.shared().as("ada-" + UUID.randomUUID());

  @Test
  void givesAnEmptyListWhereThereIsNothing() {
    Answer answer = ada.get("/api/v1/projects");
    assertThat(answer.json().get("projects").isArray()).isTrue();
    assertThat(answer.json().get("projects")).isEmpty();
    assertThat(answer.json().has("next_cursor")).isFalse();
  }

  @Test
  void showsEachProjectOnceThoughOthersComeAndGoInBetween() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      made.add(ada.project("House " + i));
    }
    String goes = made.get(9);
    List<String> seen =
        walk(
            "/api/v1/projects",
            "projects",
            3,
            page -> {
              ada.project("One more");
              ada.delete("/api/v1/projects/" + goes);
            });
    assertThat(new HashSet<>(seen)).as("no project twice").hasSameSizeAs(seen);
    assertThat(seen).containsExactlyElementsOf(made.reversed());
  }

  @Test
  void showsEachImageOnceThoughOthersComeInBetween() {
    String project = ada.project("Elm Street");
    List<String> made = stage(project, 7);
    List<String> seen =
        walk(
            "/api/v1/projects/" + project + "/images",
            "images",
            2,
            page -> {
              if (page == 1) {
                stage(project, 1);
              }
            });
    assertThat(seen).containsExactlyElementsOf(made.reversed());
  }

  @Test
  void endsAfterAPageThatIsJustFull() {
    String project = ada.project("Elm Street");
    stage(project, 2);
    Answer page = ada.get("/api/v1/projects/" + project + "/images?limit=2");
    assertThat(page.json().get("images")).hasSize(2);
    assertThat(page.json().has("next_cursor")).isFalse();
  }

  @Test
  void givesNothingOfOneListForTheCursorOfAnother() {
    String mine = ada.project("Elm Street");
    ada.project("Oak Street");
    String cursor = ada.get("/api/v1/projects?limit=1").field("next_cursor");
    Answer answer = ada.get("/api/v1/projects/" + mine + "/images?cursor=" + cursor);
    assertThat(answer.status()).isIn(200, 422);
  }

  private List<String> stage(String project, int count) {
    String file = ada.upload(Photo.jpeg(), "image/jpeg");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Answer answer = ada.post("/api/v1/images", Map.of("project_id", project, "file_key", file));
      if (answer.status() == 429) { // as many are open as may be: those that end make room
        ada.post("/api/v1/images/" + ids.get(i - 1) + "/cancel", Map.of());
        answer = ada.post("/api/v1/images", Map.of("project_id", project, "file_key", file));
      }
      assertThat(answer.status()).as(answer::toString).isEqualTo(201);
      ids.add(answer.field("id"));
    }
    return ids;
  }

  /// The ids on all pages, in the order in which they came.
  private List<String> walk(String path, String list, int limit, Consumer<Integer> between) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    for (int page = 1; page < 100; page++) {
      Answer answer =
          ada.get(path + "?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(answer.status()).as(answer::toString).isEqualTo(200);
      for (JsonNode one : answer.json().get(list)) {
        ids.add(one.get("id").asString());
      }
      cursor = answer.field("next_cursor");
      if (cursor.isEmpty()) {
        return ids;
      }
      between.accept(page);
    }
    throw new AssertionError("the list has no end");
  }
}
