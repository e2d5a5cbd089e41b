package ai.realstaging.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the API makes of requests of every shape.
class ShapesTest {

  private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

  private final Door door = Door.shared();
  private final Caller ada = door.as("ada-" + UUID.randomUUID());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"name\"",
        "nonsense",
        "{\"name\":{}}",
        "{\"name\":[]}",
        "{\"name\":5}",
        "{\"name\":true}",
        "{\"name\":\"a\",}",
        "{\"name\":\"a\"}{}"
      })
  void cannotReadABodyOfAnotherShape(String body) {
    Answer answer = ada.json("POST", "/api/v1/projects", body);
    assertThat(answer.status()).as(answer::toString).isEqualTo(400);
    assertThat(answer.field("code")).isEqualTo("bad_request");
    assertThat(answer.text()).doesNotContain("ackson").doesNotContain("java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"seed\":\"many\"}|seed",
        "{\"seed\":1.5}|seed",
        "{\"project_id\":\"not-a-uuid\"}|project_id",
        "{\"project_id\":7}|project_id",
        "{\"prompt\":[\"a\"]}|prompt"
      })
  void saysWhichFieldHasTheWrongType(String body, String field) {
    Answer answer = ada.json("POST", "/api/v1/images", body);
    assertThat(answer.status()).as(answer::toString).isEqualTo(400);
    assertThat(answer.field("detail")).contains(field);
  }

  @Test
  void cannotReadABodyThatIsNestedWithoutEnd() {
    Answer answer = ada.json("POST", "/api/v1/projects", "[".repeat(100_000) + "]".repeat(100_000));
    assertThat(answer.status()).isEqualTo(400);
    Answer unknown =
        ada.json(
            "POST",
            "/api/v1/projects",
            "{\"name\":\"a\",\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
    assertThat(unknown.status()).isEqualTo(400);
  }

  @Test
  void ignoresFieldsThatItDoesNotKnow() {
    Answer answer =
        ada.post("/api/v1/projects", Map.of("name", "Elm Street", "id", NOTHING, "colour", "red"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.field("id")).isNotEqualTo(NOTHING);
  }

  @Test
  void namesAllBrokenFieldsAtOnce() {
    Answer answer =
        ada.post(
            "/api/v1/images",
            Map.of(
                "file_key", "../etc/passwd",
                "room_type", "dungeon",
                "style", "baroque",
                "seed", 0,
                "prompt", "short",
                "model", "no such/model at all"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.field("code")).isEqualTo("validation_failed");
    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "project_id", "file_key", "room_type", "style", "seed", "prompt", "model");
    assertThat(answer.json().get("errors"))
        .allSatisfy(
            fault -> {
              assertThat(fault.get("code").asString()).isNotBlank();
              assertThat(fault.get("message").asString()).isNotBlank();
            });
  }

  @Test
  void namesAllBrokenFieldsOfASlot() {
    Answer answer = ada.post("/api/v1/uploads/presign", Map.of("filename", " "));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer)).containsExactlyInAnyOrder("filename", "content_type", "file_size");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 20_971_521, Long.MAX_VALUE})
  void givesNoSlotForAPhotoOfSuchASize(long size) {
    Answer answer =
        ada.post(
            "/api/v1/uploads/presign",
            Map.of("filename", "a.jpg", "content_type", "image/jpeg", "file_size", size));
    assertThat(answer.status()).as(answer::toString).isEqualTo(422);
  }

  @Test
  void givesNoSlotForWhatIsNoPhoto() {
    Answer answer =
        ada.post(
            "/api/v1/uploads/presign",
            Map.of("filename", "a.svg", "content_type", "image/svg+xml", "file_size", 10));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.field("code")).isEqualTo("unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "\ud800", "   ", "\u200b\ud83d"})
  void survivesNamesThatAreHardlyNames(String name) {
    Answer answer = ada.post("/api/v1/projects", Map.of("name", name));
    assertThat(answer.status()).as(answer::toString).isIn(201, 400, 422);
    assertThat(ada.get("/api/v1/projects").status()).isEqualTo(200);
  }

  @Test
  void countsANameInCharactersAndNotInBytes() {
    assertThat(ada.post("/api/v1/projects", Map.of("name", "\ud83c\udfe0".repeat(100))).status())
        .isEqualTo(201);
    assertThat(ada.post("/api/v1/projects", Map.of("name", "x".repeat(101))).status())
        .isEqualTo(422);
  }

  @Test
  void answersInOneShapeWhateverIsWrong() {
    Answer answer = ada.get("/api/v1/projects/" + NOTHING);
    JsonNode problem = answer.json();
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(problem.get("type").asString()).isEqualTo("/api/v1/docs/errors#not_found");
    assertThat(problem.get("status").asInt()).isEqualTo(404);
    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/projects/" + NOTHING);
    assertThat(problem.get("error")).isEqualTo(problem.get("code"));
    assertThat(problem.get("message")).isEqualTo(problem.get("detail"));
    assertThat(problem.get("trace_id").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/projects/not-a-uuid,404",
    "GET,/api/v1/images/1,404",
    "GET,/api/v1/nothing,404",
    "DELETE,/api/v1/projects,405",
    "PUT,/api/v1/images,405",
    "GET,/api/v1/projects?limit=many,400",
    "GET,/api/v1/projects?limit=0,422",
    "GET,/api/v1/projects?limit=101,422",
    "GET,/api/v1/projects?limit=-1,422",
    "GET,/api/v1/projects?limit=99999999999,400",
    "GET,/api/v1/projects?cursor=nonsense,422",
    "GET,/api/v1/projects?cursor=AAAA,422",
    "GET,/api/v1/events?image_id=x,400"
  })
  void refusesWhatIsNotAddressedRight(String method, String path, int status) {
    Answer answer = ada.send(method, path, BodyPublishers.noBody());
    assertThat(answer.status()).as(answer::toString).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/projects/%00", "/api/v1/projects/..%2f..%2fadmin", "/api/v1/projects;x=1/y",
        "/api/v1//projects", "/api/v1/images/../admin/jobs", "/listings/%5c..%5cadmin"
      })
  void showsNothingOfItselfToAddressesThatAreNone(String path) {
    Answer answer = ada.send("GET", path, BodyPublishers.noBody());
    assertThat(answer.status()).as(answer::toString).isBetween(400, 404);
    assertThat(answer.text()).doesNotContain("Tomcat").doesNotContain("Exception");
  }

  @Test
  void cannotReadANumberThatNoNumberHolds() {
    Answer answer = ada.json("POST", "/api/v1/images", "{\"seed\":99999999999999999999}");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void saysWhatCanBeDoneWhereSomethingCannot() {
    Answer answer = ada.send("DELETE", "/api/v1/projects", BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
  }

  @Test
  void takesJsonAlone() {
    Answer answer =
        ada.with("Content-Type", "text/plain")
            .send("POST", "/api/v1/projects", BodyPublishers.ofString("{\"name\":\"a\"}"));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(ada.with("Accept", "application/xml").get("/api/v1/projects").status())
        .isEqualTo(406);
  }

  @Test
  void refusesToOverwriteWhatSomebodyElseChanged() {
    Answer made = ada.post("/api/v1/projects", Map.of("name", "Elm Street"));
    String path = "/api/v1/projects/" + made.field("id");
    String first = made.header("ETag");
    Answer renamed = ada.with("If-Match", first).put(path, Map.of("name", "Oak Street"));
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.header("ETag")).isNotEqualTo(first);
    assertThat(ada.get(path).header("ETag")).isEqualTo(renamed.header("ETag"));

    Answer late = ada.with("If-Match", first).patch(path, Map.of("name", "Ash Street"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.field("code")).isEqualTo("precondition_failed");
    assertThat(ada.with("If-Match", first).delete(path).status()).isEqualTo(412);
    assertThat(ada.with("If-Match", "\"nonsense\"").delete(path).status()).isEqualTo(412);
    assertThat(ada.get(path).field("name")).isEqualTo("Oak Street");

    assertThat(ada.with("If-Match", "*").put(path, Map.of("name", "Ash Street")).status())
        .isEqualTo(200);
    assertThat(ada.with("If-Match", ada.get(path).header("ETag")).delete(path).status())
        .isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
  }

  @Test
  void keepsTheFieldsOfAProfileThatAreNotNamedAndClearsThoseThatAreNull() {
    String path = "/api/v1/user/profile";
    Answer first = ada.patch(path, Map.of("full_name", " Ada L. ", "phone", "1"));
    assertThat(first.field("full_name")).isEqualTo("Ada L.");
    Answer second = ada.json("PATCH", path, "{\"phone\":null,\"role\":\"admin\"}");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.field("full_name")).isEqualTo("Ada L.");
    assertThat(second.json().has("phone")).isFalse();
    assertThat(second.field("role")).isEqualTo("user");
    Answer broken = ada.json("PATCH", path, "{\"full_name\":7,\"preferences\":\"x\",\"phone\":[]}");
    assertThat(broken.status()).isEqualTo(422);
    assertThat(fields(broken)).containsExactlyInAnyOrder("full_name", "preferences", "phone");
    assertThat(ada.with("If-Match", first.header("ETag")).patch(path, Map.of()).status())
        .isEqualTo(412);
  }

  private static List<String> fields(Answer answer) {
    return answer
        .json()
        .get("errors")
        .valueStream()
        .map(fault -> fault.get("field").asString())
        .toList();
  }
}
