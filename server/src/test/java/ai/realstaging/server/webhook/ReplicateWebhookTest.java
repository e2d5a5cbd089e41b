package ai.realstaging.server.webhook;

import static ai.realstaging.schema.Tables.WEBHOOK_DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.model.WebhookSignature;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Door;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplicateWebhookTest {

  private static final String PATH = "/api/v1/replicate/webhook";
  private static final String SECRET = "whsec_cmVwbGljYXRlLWNvbnRyYWN0LXRlc3QtMDE=";
  private static final String BODY =
      "{\"id\":\"kz5q3w7d2xrmc0csm1t8v9n4ar\",\"status\":\"succeeded\"}";

  private static Door door;

  @BeforeAll
  static void start() {
    door = Door.open(Map.of("realstaging.model.webhook.secret", SECRET));
  }

  @AfterAll
  static void stop() {
    door.close();
  }

  @Test
  void refusesEveryCallWhereNoSecretIsSet() {
    Answer answer = signed(Door.shared(), "msg_1", Instant.now(), BODY, BODY);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.field("code")).isEqualTo("webhook_not_configured");
  }

  @Test
  void refusesWhatIsNotSignedOrSignedByAnother() {
    Answer unsigned = door.nobody().json("POST", PATH, BODY);
    assertThat(unsigned.status()).isEqualTo(401);
    assertThat(unsigned.field("code")).isEqualTo("webhook_refused");
    Answer altered = signed(door, "msg_2", Instant.now(), BODY, BODY.replace("kz5", "kz6"));
    assertThat(altered.field("code")).isEqualTo("webhook_refused");
    assertThat(seen("msg_2")).isZero();
  }

  @Test
  void refusesASignatureOlderThanFiveMinutes() {
    Answer old = signed(door, "msg_3", Instant.now().minus(Duration.ofMinutes(6)), BODY, BODY);
    assertThat(old.field("code")).isEqualTo("webhook_refused");
    assertThat(seen("msg_3")).isZero();
  }

  @Test
  void refusesAGenuineCallThatNamesNoPrediction() {
    Answer answer = signed(door, "msg_4", Instant.now(), "[]", "[]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field("code")).isEqualTo("bad_request");
  }

  @Test
  void ringsInEveryProcessOnceHoweverOftenACallIsSent() throws InterruptedException {
    var rings = new LinkedBlockingQueue<String>();
    try (var ear = door.part(RedisConnections.class).subscriber()) {
      ear.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
              rings.add(text);
            }
          });
      ear.sync().subscribe("predictions");
      String id = "msg_" + UUID.randomUUID();
      Instant now = Instant.now();
      assertThat(signed(door, id, now, BODY, BODY).status()).isEqualTo(204);
      assertThat(rings.poll(20, TimeUnit.SECONDS)).isEqualTo("kz5q3w7d2xrmc0csm1t8v9n4ar");
      assertThat(signed(door, id, now, BODY, BODY).status()).isEqualTo(204);
      String other = BODY.replace("kz5", "kz9");
      signed(door, "msg_" + UUID.randomUUID(), now, other, other);
      assertThat(rings.poll(20, TimeUnit.SECONDS)).startsWith("kz9");
      assertThat(seen(id)).isEqualTo(1);
    }
  }

  private static int seen(String delivery) {
    return door.database()
        .sql()
        .fetchCount(WEBHOOK_DELIVERY, WEBHOOK_DELIVERY.DELIVERY_ID.eq(delivery));
  }

  private static Answer signed(
      Door at, String id, Instant when, String signedBody, String sentBody) {
    return at.nobody()
        .with("webhook-id", id)
        .with("webhook-timestamp", Long.toString(when.getEpochSecond()))
        .with(
            "webhook-signature",
            new WebhookSignature(SECRET)
                .sign(id, when, signedBody.getBytes(StandardCharsets.UTF_8)))
        .json("POST", PATH, sentBody);
  }
}
