package ai.realstaging.server.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.AtOnce;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import ai.realstaging.testkit.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {

  private static final String PROJECTS = "/api/v1/projects";
  private static final String KEY = "Idempotency-Key";

  private final Door door = Door.shared();
  private final Caller ada = door.as("ada-" + UUID.randomUUID());

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    Caller keyed = ada.with(KEY, "one");
    assertThat(keyed.post(PROJECTS, Map.of("name", "Elm Street")).status()).isEqualTo(201);
    Answer other = keyed.post(PROJECTS, Map.of("name", "Oak Street"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.field("code")).isEqualTo("idempotency_key_reused");
    assertThat(names()).containsExactly("Elm Street");
  }

  @Test
  void refusesAnotherPathUnderTheSameKey() {
    Caller keyed = ada.with(KEY, "one");
    keyed.post(PROJECTS, Map.of("name", "Elm Street"));
    Answer other = keyed.post("/api/v1/images", Map.of("name", "Elm Street"));
    assertThat(other.field("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void givesTheFirstAnswerAgain() {
    Caller keyed = ada.with(KEY, "one");
    Answer first = keyed.post(PROJECTS, Map.of("name", "Elm Street"));
    Answer again = keyed.post(PROJECTS, Map.of("name", "Elm Street"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
    }
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(names()).containsExactly("Elm Street");
  }

  @Test
  void saysThatTheFirstIsStillBeingAnswered() throws Exception {
    Caller keyed = ada.with(KEY, "slow");
    ada.get(PROJECTS);
    CountDownLatch enough = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      threads.execute(() -> holdTheProjects(held, enough));
      held.await();
      Answer second;
      Future<Answer> first =
          threads.submit(() -> keyed.post(PROJECTS, Map.of("name", "Elm Street")));
      try {
        Eventually.holds("the first request waits", this::somebodyWaits);
        second = keyed.post(PROJECTS, Map.of("name", "Elm Street"));
      } finally {
        enough.countDown();
      }
      assertThat(second.status()).as(second::toString).isEqualTo(409);
      assertThat(second.field("code")).isEqualTo("conflict");
      assertThat(first.get().status()).isEqualTo(201);
      assertThat(keyed.post(PROJECTS, Map.of("name", "Elm Street")).field("id"))
          .isEqualTo(first.get().field("id"));
    }
  }

  @Test
  void makesOneJobAndOneReserveOfFiftyAtOnce() {
    String project = ada.project("Elm Street");
    Map<String, String> wanted =
        Map.of("project_id", project, "file_key", ada.upload(Photo.jpeg(), "image/jpeg"));
    Caller keyed = ada.with(KEY, "fifty");
    List<Answer> answers = AtOnce.times(50, () -> keyed.post("/api/v1/images", wanted));

    assertThat(answers).extracting(Answer::status).containsAnyOf(201).containsOnly(201, 409);
    List<String> ids =
        answers.stream().filter(a -> a.status() == 201).map(a -> a.field("id")).distinct().toList();
    assertThat(ids).hasSize(1);
    assertThat(count("image where project_id = '" + project + "'")).isEqualTo(1);
    assertThat(count("job where subject = '" + ids.getFirst() + "'")).isEqualTo(1);
    assertThat(count("allowance_entry where image_id = '" + ids.getFirst() + "'")).isEqualTo(1);
    assertThat(ada.get("/api/v1/billing/usage").json().get("images_used").asInt()).isEqualTo(1);
  }

  @Test
  void leavesTheKeyOfARefusedRequestFree() {
    Caller keyed = ada.with(KEY, "one");
    assertThat(keyed.post(PROJECTS, Map.of("name", "")).status()).isEqualTo(422);
    assertThat(keyed.post(PROJECTS, Map.of("name", "Elm Street")).status()).isEqualTo(201);
  }

  @Test
  void undoesAllOfARequestThatIsRefusedHalfway() {
    String project = ada.project("Elm Street");
    Caller keyed = ada.with(KEY, "half");
    Answer answer =
        keyed.post("/api/v1/images", Map.of("project_id", project, "file_key", "uploads/none"));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(count("image where project_id = '" + project + "'")).isZero();
  }

  @Test
  void keepsTheKeysOfDifferentAccountsApart() {
    Caller bo = door.as("bo-" + UUID.randomUUID());
    Answer adas = ada.with(KEY, "one").post(PROJECTS, Map.of("name", "Elm Street"));
    Answer bos = bo.with(KEY, "one").post(PROJECTS, Map.of("name", "Elm Street"));
    assertThat(bos.status()).isEqualTo(201);
    assertThat(bos.field("id")).isNotEqualTo(adas.field("id"));
  }

  @Test
  void forgetsAKeyAfterADay() {
    Caller keyed = ada.with(KEY, "yesterday-" + UUID.randomUUID());
    String first = keyed.post(PROJECTS, Map.of("name", "Elm Street")).field("id");
    door.database()
        .sql()
        .execute("update idempotent_answer set created_at = created_at - interval '25 hours'");
    assertThat(keyed.post(PROJECTS, Map.of("name", "Elm Street")).field("id")).isNotEqualTo(first);
  }

  @Test
  void takesNoKeyThatIsNone() {
    for (String key : List.of("x".repeat(201), "two words")) {
      Answer answer = ada.with(KEY, key).post(PROJECTS, Map.of("name", "Elm Street"));
      assertThat(answer.status()).as(key).isEqualTo(400);
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void refusesAnEndlessBodyUnderAKeyToo() {
    byte[] much = ("{\"name\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    Answer answer =
        ada.with(KEY, "much")
            .with("Content-Type", "application/json")
            .send("POST", PROJECTS, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(much)));
    assertThat(answer.status()).as(answer::toString).isEqualTo(413);
    assertThat(answer.field("code")).isEqualTo("payload_too_large");
  }

  private List<String> names() {
    return ada.get(PROJECTS)
        .json()
        .get("projects")
        .valueStream()
        .map(project -> project.get("name").asString())
        .toList();
  }

  private int count(String rows) {
    return door.database().sql().fetchSingle("select count(*) from " + rows).get(0, Integer.class);
  }

  /// Lets everybody read the projects, and nobody add one.
  private void holdTheProjects(CountDownLatch held, CountDownLatch enough) {
    door.database()
        .transactions()
        .executeWithoutResult(
            status -> {
              door.database().sql().execute("lock table project in exclusive mode");
              held.countDown();
              await(enough);
            });
  }

  private boolean somebodyWaits() {
    return count("pg_locks where not granted and relation = 'project'::regclass") > 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
