package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Door;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.issuer.SigningKey;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the running server makes of an issuer that is away, rotates, or is used for a storm.
class IssuerTroubleTest {

  private static final String PATH = "/api/v1/user/profile";

  @Test
  void asksForPatienceWhileNobodyCanJudgeATokenAndGoesOnAfterwards() {
    try (Door door = Door.open(Map.of("realstaging.security.keys-pause", "1ms"))) {
      door.issuer().goAway();
      String token = door.issuer().token("ada");
      Answer answer = door.withToken(token).get(PATH);
      assertThat(answer.status()).as(answer::toString).isEqualTo(503);
      assertThat(answer.field("code")).isEqualTo("service_unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");

      door.issuer().comeBack();
      Eventually.holds("the token is taken", () -> door.withToken(token).get(PATH).status() == 200);

      door.issuer().goAway();
      assertThat(door.withToken(token).get(PATH).status()).isEqualTo(200);
      door.issuer().comeBack();

      door.issuer().rotate(SigningKey.make("second"));
      assertThat(door.as("ada").get(PATH).status()).isEqualTo(200);
      assertThat(door.withToken(token).get(PATH).status()).isEqualTo(401);
    }
  }

  @Test
  void costsTheIssuerNothingWhenAStormNamesKeysThatNobodyHas() {
    Door door = Door.shared();
    assertThat(door.as("ada-in-the-storm").get(PATH).status()).isEqualTo(200);
    int before = door.issuer().fetches();
    for (int i = 0; i < 100; i++) {
      String token = SigningKey.renamed(door.issuer().token("ada"), UUID.randomUUID().toString());
      Answer answer = door.withToken(token).get(PATH);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
    assertThat(door.issuer().fetches() - before).isLessThanOrEqualTo(2);
    assertThat(door.as("ada-in-the-storm").get(PATH).status()).isEqualTo(200);
  }
}
