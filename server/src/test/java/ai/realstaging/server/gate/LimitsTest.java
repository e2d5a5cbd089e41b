package ai.realstaging.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.AtOnce;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A server whose accounts have sixty requests, and one more each minute, and two images in work at
/// once.
class LimitsTest {

  private static final String PROFILE = "/api/v1/user/profile";
  private static Door door;

  @BeforeAll
  static void openTheDoor() {
    door =
        Door.open(
            Map.of(
                "realstaging.server.rate.burst", "60",
                "realstaging.server.rate.per-minute", "1",
                "realstaging.server.max-body-bytes", "2048",
                "realstaging.billing.plans[0].code", "free",
                "realstaging.billing.plans[0].name", "Free",
                "realstaging.billing.plans[0].price-cents", "0",
                "realstaging.billing.plans[0].monthly-images", "10",
                "realstaging.billing.plans[0].weight", "1",
                "realstaging.billing.plans[0].open-jobs", "2"));
  }

  @AfterAll
  static void closeTheDoor() {
    door.close();
  }

  @Test
  void countsDownAndThenSaysWhenToComeBack() {
    Caller ada = door.as("ada");
    Answer first = ada.get(PROFILE);
    assertThat(first.header("RateLimit-Limit")).isEqualTo("60");
    assertThat(first.header("RateLimit-Remaining")).isEqualTo("59");
    assertThat(first.header("RateLimit-Reset")).isEqualTo("0");
    List<Answer> rest = AtOnce.times(69, () -> ada.get(PROFILE));
    assertThat(rest).filteredOn(answer -> answer.status() == 200).hasSizeBetween(59, 60);
    assertThat(rest)
        .filteredOn(answer -> answer.status() != 200)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.field("code")).isEqualTo("rate_limited");
              assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
              assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
              assertThat(answer.json().get("retry_after").asInt()).isBetween(1, 60);
            });
  }

  @Test
  void stagesAsManyAtOnceAsThePlanAllowsAndSaysSo() {
    Caller kit = door.as("kit");
    String project = kit.project("12 Elm Street");
    String photo = kit.upload(Photo.jpeg(), "image/jpeg");
    List<Answer> answers =
        AtOnce.times(
            6, () -> kit.post("/api/v1/images", Map.of("project_id", project, "file_key", photo)));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.field("code")).isEqualTo("too_many_open");
              assertThat(answer.field("detail")).contains("2 images at once");
              assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            });
    Caller lou = door.as("lou");
    assertThat(lou.image(lou.project("3 Oak Street")).get("status").asString()).isEqualTo("queued");
  }

  @Test
  void letsNobodyPayForAnother() {
    Caller bo = door.as("bo");
    AtOnce.times(65, () -> bo.get(PROFILE));
    assertThat(bo.get(PROFILE).status()).isEqualTo(429);
    assertThat(door.as("cy").get(PROFILE).status()).isEqualTo(200);
    assertThat(door.nobody().get("/health").status()).isEqualTo(200);
  }

  @Test
  void countsTheSessionsOfAnAccountWithItsPrograms() {
    Caller program = door.as("dee");
    AtOnce.times(65, () -> program.get(PROFILE));
    assertThat(door.browser().signIn("dee").fetch(PROFILE).status()).isEqualTo(429);
  }

  @Test
  void staysALimitWhileRedisIsGone() {
    door.redis().stop();
    try {
      Caller eve = door.as("eve");
      assertThat(eve.get(PROFILE).status()).isEqualTo(200);
      List<Answer> answers = AtOnce.times(70, () -> eve.get(PROFILE));
      assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeBetween(58, 60);
    } finally {
      door.redis().restart();
    }
  }

  @Test
  void refusesABodyThatIsTooLargeByItsOwnWord() {
    Answer answer = door.as("fay").post("/api/v1/projects", Map.of("name", "x".repeat(3000)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.field("code")).isEqualTo("payload_too_large");
  }

  @Test
  void refusesABodyThatGrowsTooLarge() {
    byte[] much = ("{\"name\":\"" + "x".repeat(30_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    BodyPublisher endless = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(much));
    Answer answer =
        door.as("gil")
            .with("Content-Type", "application/json")
            .send("POST", "/api/v1/projects", endless);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.field("code")).isEqualTo("payload_too_large");
  }

  @Test
  void refusesAFormThatIsTooLarge() {
    var hal = door.browser().signIn("hal");
    Answer answer = hal.postFrom("/listings", "/listings", Map.of("name", "x".repeat(3000)));
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void numbersEveryRequestAndBelievesOnlySoundNumbers() {
    Caller ida = door.as("ida");
    assertThat(ida.with("X-Request-Id", "order-66").get(PROFILE).header("X-Request-Id"))
        .isEqualTo("order-66");
    assertThat(ida.with("X-Request-Id", "<script>").get(PROFILE).header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
    assertThat(ida.get(PROFILE).header("X-Request-Id")).matches("[0-9a-f-]{36}");
  }

  @Test
  void goesOnWithTheTraceOfTheCaller() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Answer answer =
        door.as("jo")
            .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .get("/api/v1/projects/00000000-0000-0000-0000-000000000000");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.field("trace_id")).isEqualTo(trace);
  }
}
