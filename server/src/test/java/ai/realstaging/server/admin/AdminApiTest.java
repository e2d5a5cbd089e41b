package ai.realstaging.server.admin;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdminApiTest {

  private static final String QWEN = "/api/v1/admin/models/qwen/qwen-image-edit/config";

  private final Door door = Door.shared();
  private final Caller cy = door.asAdmin("cy");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models",
        "models/active",
        "models/qwen/qwen-image-edit/config",
        "models/qwen/qwen-image-edit/config/schema",
        "settings",
        "settings/model.active",
        "jobs",
        "jobs/01940000-0000-7000-8000-000000000000",
        "queue",
        "audit"
      })
  void letsOnlyAdminsIn(String path) {
    Answer user = door.as("ada").get("/api/v1/admin/" + path);
    assertThat(user.status()).isEqualTo(403);
    assertThat(user.field("code")).isEqualTo("forbidden");
    assertThat(door.nobody().get("/api/v1/admin/" + path).status()).isEqualTo(401);
  }

  @Test
  void listsEveryModelAndWhichCanBeUsed() {
    JsonNode models = cy.get("/api/v1/admin/models").json().get("models");
    assertThat(models).hasSizeGreaterThan(9);
    assertThat(
            models
                .valueStream()
                .filter(m -> m.get("usable").asBoolean())
                .map(m -> m.get("id").asString()))
        .containsExactly("realstaging/render");
  }

  @Test
  void refusesToActivateAModelThatCannotBeUsedHere() {
    Answer refused =
        cy.put("/api/v1/admin/models/active", Map.of("model_id", "qwen/qwen-image-edit-plus"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.field("code")).isEqualTo("model_unavailable");
    assertThat(cy.put("/api/v1/admin/models/active", Map.of()).field("code"))
        .isEqualTo("validation_failed");
  }

  @Test
  void activatesAModelAndWritesItDown() {
    Answer chosen = cy.put("/api/v1/admin/models/active", Map.of("value", "realstaging/render"));
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.json().get("model_id").asString()).isEqualTo("realstaging/render");
    assertThat(chosen.json().get("version").asInt()).isPositive();
    JsonNode entry = lastAct("model.active");
    assertThat(entry.get("action").asString()).isEqualTo("setting.put");
    assertThat(entry.get("after").asString()).isEqualTo("realstaging/render");
  }

  @Test
  void namesEveryFieldOfAConfigurationThatIsWrong() {
    Answer refused =
        cy.put(
            QWEN,
            Map.of("config", Map.of("output_quality", 200, "go_fast", "yes", "colour", "red")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(
            refused
                .json()
                .get("errors")
                .valueStream()
                .map(e -> e.get("field").asString() + " " + e.get("code").asString()))
        .containsExactlyInAnyOrder(
            "output_quality out_of_range", "go_fast wrong_type", "colour unknown_field");
  }

  @Test
  void configuresAModelOnceForEachVersionThatWasRead() {
    Answer before = cy.get(QWEN);
    Map<String, Object> wanted = Map.of("config", Map.of("output_quality", 80));
    Answer first =
        cy.with("If-Match", before.header("ETag"))
            .put(QWEN, Map.of("config", Map.of("output_quality", 80)));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().at("/config/output_quality").asInt()).isEqualTo(80);
    assertThat(first.json().at("/config/output_format").asString()).isEqualTo("png");
    Answer second =
        cy.with("If-Match", before.header("ETag"))
            .put(QWEN, Map.of("config", Map.of("output_quality", 70)));
    assertThat(second.field("code")).isEqualTo("precondition_failed");
    assertThat(cy.get(QWEN).json().at("/config/output_quality").asInt()).isEqualTo(80);
    assertThat(lastAct("model.config.qwen/qwen-image-edit").at("/after/output_quality").asInt())
        .isEqualTo(80);
    assertThat(cy.put(QWEN, wanted).status()).isEqualTo(200);
  }

  @Test
  void showsTheSchemaThatAFormIsDrawnFrom() {
    JsonNode schema = cy.get(QWEN + "/schema").json();
    assertThat(schema.at("/properties/output_quality/maximum").asInt()).isEqualTo(100);
    assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
    assertThat(cy.get("/api/v1/admin/models/no/such/config/schema").field("code"))
        .isEqualTo("not_found");
  }

  @Test
  void knowsNoSettingThatNoRoomKnows() {
    assertThat(cy.get("/api/v1/admin/settings/replicate.token").field("code"))
        .isEqualTo("not_found");
    assertThat(cy.put("/api/v1/admin/settings/anything", Map.of("value", 1)).field("code"))
        .isEqualTo("not_found");
  }

  @Test
  void changesASettingUnderItsKey() {
    String path = "/api/v1/admin/settings/model.config.black-forest-labs/flux-kontext-pro";
    assertThat(cy.put(path, Map.of("value", "png")).field("code")).isEqualTo("validation_failed");
    Answer changed = cy.put(path, Map.of("value", Map.of("output_format", "png")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("version").asInt()).isPositive();
    assertThat(cy.get("/api/v1/admin/settings").json().get("settings"))
        .anySatisfy(setting -> assertThat(setting.get("key").asString()).isEqualTo("model.active"));
  }

  @Test
  void stopsAJobThatWaitsAndGivesTheAllowanceBack() {
    Caller ada = door.as("ada-stop");
    UUID image = UUID.fromString(ada.image(ada.project("12 Elm Street")).get("id").asString());
    UUID job = jobOf(image);
    Answer stopped = cy.post("/api/v1/admin/jobs/" + job + "/cancel", Map.of());
    assertThat(stopped.status()).isEqualTo(202);
    assertThat(stopped.json().get("state").asString()).isEqualTo("cancelled");
    assertThat(ada.get("/api/v1/images/" + image).json().get("status").asString())
        .isEqualTo("canceled");
    assertThat(ledger(image)).containsExactlyInAnyOrder("RESERVE", "REFUND");
    assertThat(lastAct(job.toString()).get("action").asString()).isEqualTo("job.cancel");
    assertThat(cy.post("/api/v1/admin/jobs/" + job + "/cancel", Map.of()).field("code"))
        .isEqualTo("conflict");
  }

  @Test
  void sendsADeadLetterRoundAgain() {
    Caller ada = door.as("ada-dead");
    UUID image = UUID.fromString(ada.image(ada.project("12 Elm Street")).get("id").asString());
    UUID job = jobOf(image);
    assertThat(cy.post("/api/v1/admin/jobs/" + job + "/redrive", Map.of()).field("code"))
        .isEqualTo("conflict");
    bury(job, image);
    assertThat(cy.get("/api/v1/admin/jobs?state=dead").json().get("jobs"))
        .anySatisfy(
            letter -> {
              assertThat(letter.get("id").asString()).isEqualTo(job.toString());
              assertThat(letter.get("error_class").asString()).isEqualTo("model_unavailable");
            });
    Answer again = cy.post("/api/v1/admin/jobs/" + job + "/redrive", Map.of());
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().get("state").asString()).isEqualTo("queued");
    assertThat(again.json().get("redrives").asInt()).isEqualTo(1);
    assertThat(ada.get("/api/v1/images/" + image).json().get("status").asString())
        .isEqualTo("queued");
    assertThat(lastAct(job.toString()).get("action").asString()).isEqualTo("job.redrive");
    cy.post("/api/v1/admin/jobs/" + job + "/cancel", Map.of());
  }

  @Test
  void dismissesADeadLetterWhoseImageWasGivenBackAlready() {
    Caller ada = door.as("ada-dismissed");
    UUID image = UUID.fromString(ada.image(ada.project("12 Elm Street")).get("id").asString());
    UUID job = jobOf(image);
    bury(job, image);
    List<String> booked = ledger(image);
    Answer dismissed = cy.post("/api/v1/admin/jobs/" + job + "/cancel", Map.of());
    assertThat(dismissed.status()).isEqualTo(202);
    assertThat(dismissed.json().get("state").asString()).isEqualTo("cancelled");
    assertThat(ledger(image)).isEqualTo(booked);
    assertThat(lastAct(job.toString()).get("action").asString()).isEqualTo("job.cancel");
    assertThat(cy.post("/api/v1/admin/jobs/" + job + "/redrive", Map.of()).field("code"))
        .isEqualTo("conflict");
  }

  @Test
  void showsWhatADeadLetterIsAboutAndDismissesItOnThePage() {
    Caller ada = door.as("ada-shown");
    UUID image = UUID.fromString(ada.image(ada.project("9 Quarry Road")).get("id").asString());
    UUID job = jobOf(image);
    bury(job, image);
    Browser admin = door.browser().signIn("admin-of-letters");
    assertThat(admin.open("/admin/jobs").text()).contains("9 Quarry Road", job.toString());
    Answer photo = admin.open("/admin/jobs/" + job + "/photo");
    assertThat(photo.header("Location")).contains("X-Amz-Signature");
    admin.postFrom("/admin/jobs", "/admin/jobs/" + job + "/cancel", Map.of());
    assertThat(admin.open("/admin/jobs").text()).doesNotContain("9 Quarry Road");
  }

  @Test
  void refusesAStateAndACursorThatAreNone() {
    assertThat(cy.get("/api/v1/admin/jobs?state=lost").field("code"))
        .isEqualTo("validation_failed");
    assertThat(cy.get("/api/v1/admin/jobs?cursor=%2500").field("code"))
        .isEqualTo("validation_failed");
    assertThat(cy.get("/api/v1/admin/jobs/" + UUID.randomUUID()).field("code"))
        .isEqualTo("not_found");
  }

  @Test
  void showsTheQueueAtAGlance() {
    JsonNode queue = cy.get("/api/v1/admin/queue").json();
    assertThat(queue.at("/depth/queued").isInt()).isTrue();
    assertThat(queue.get("oldest_age_seconds").asDouble()).isNotNegative();
    assertThat(queue.get("workers").isArray()).isTrue();
    assertThat(queue.get("paused").isArray()).isTrue();
    assertThat(queue.at("/last_hour/finished").isInt()).isTrue();
  }

  @Test
  void pausesAndResumesTheQueue() {
    assertThat(cy.post("/api/v1/admin/queue/pause", Map.of()).json().at("/paused/0").asString())
        .isEqualTo("all");
    assertThat(cy.post("/api/v1/admin/queue/pause", Map.of()).json().get("paused")).hasSize(1);
    assertThat(cy.post("/api/v1/admin/queue/resume", Map.of()).json().get("paused")).isEmpty();
  }

  @Test
  void pagesTheAudit() {
    cy.put("/api/v1/admin/models/active", Map.of("value", "realstaging/render"));
    cy.put("/api/v1/admin/models/active", Map.of("value", "realstaging/render"));
    JsonNode first = cy.get("/api/v1/admin/audit?limit=1").json();
    assertThat(first.get("entries")).hasSize(1);
    JsonNode second =
        cy.get("/api/v1/admin/audit?limit=1&cursor=" + first.get("next_cursor").asString()).json();
    assertThat(second.at("/entries/0/id")).isNotEqualTo(first.at("/entries/0/id"));
  }

  private JsonNode lastAct(String target) {
    return cy.get("/api/v1/admin/audit?limit=100")
        .json()
        .get("entries")
        .valueStream()
        .filter(entry -> entry.get("target").asString().equals(target))
        .findFirst()
        .orElseThrow();
  }

  private UUID jobOf(UUID image) {
    return door.database()
        .sql()
        .select(JOB.ID)
        .from(JOB)
        .where(JOB.SUBJECT.eq(image))
        .fetchSingle(JOB.ID);
  }

  private List<String> ledger(UUID image) {
    return door.database()
        .sql()
        .select(ALLOWANCE_ENTRY.KIND)
        .from(ALLOWANCE_ENTRY)
        .where(ALLOWANCE_ENTRY.IMAGE_ID.eq(image))
        .fetch(ALLOWANCE_ENTRY.KIND);
  }

  /// What a worker leaves behind when a job has failed too often.
  private void bury(UUID job, UUID image) {
    var sql = door.database().sql();
    sql.update(JOB)
        .set(JOB.STATE, "DEAD")
        .set(JOB.ERROR_CLASS, "model_unavailable")
        .set(JOB.FINISHED_AT, OffsetDateTime.now(ZoneOffset.UTC))
        .where(JOB.ID.eq(job))
        .execute();
    sql.update(IMAGE).set(IMAGE.PHASE, "ERROR").where(IMAGE.ID.eq(image)).execute();
    sql.execute(
        "insert into allowance_entry select image_id, round, 'REFUND', account_id, period_start,"
            + " -amount, null, created_at from allowance_entry where image_id = ?",
        image);
  }
}
