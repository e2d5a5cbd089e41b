package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.server.door.AtOnce;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.issuer.FakeIssuer;
import ai.realstaging.testkit.issuer.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import tools.jackson.databind.json.JsonMapper;

class IssuerKeysTest {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final FakeIssuer issuer = FakeIssuer.start();
  private final SettableClock clock = new SettableClock(Instant.now());
  private final BearerTokens tokens = tokens(issuer.issuer());

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void refusesAKeyThatTheIssuerTookBack() {
    String old = issuer.token("ada");
    tokens.decode(old);
    issuer.rotate(SigningKey.make("second"));
    clock.advance(PAUSE.plusSeconds(1));
    tokens.decode(issuer.token("ada"));
    assertThatThrownBy(() -> tokens.decode(old)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void takesTheNewKeyAfterTheIssuerRotated() {
    tokens.decode(issuer.token("ada"));
    issuer.rotate(SigningKey.make("second"));
    String fresh = issuer.token("ada");
    assertThatThrownBy(() -> tokens.decode(fresh)).isInstanceOf(BadJwtException.class);
    assertThat(issuer.fetches()).as("within the pause nothing is fetched").isEqualTo(1);
    clock.advance(PAUSE.plusSeconds(1));
    assertThat(tokens.decode(fresh).getSubject()).isEqualTo("auth0|ada");
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void fetchesOncePerPauseHoweverManyUnknownKeysAreNamed() {
    String good = issuer.token("ada");
    tokens.decode(good);
    for (int pauses = 1; pauses <= 3; pauses++) {
      clock.advance(PAUSE.plusSeconds(1));
      assertThat(AtOnce.times(200, () -> refusesAnUnknownKey(good))).doesNotContain(false);
      assertThat(issuer.fetches()).isEqualTo(1 + pauses);
    }
    tokens.decode(good);
  }

  @Test
  void fetchesOnceForAllWhoCameFirst() {
    String token = issuer.token("ada");
    assertThat(AtOnce.times(50, () -> tokens.decode(token).getSubject())).containsOnly("auth0|ada");
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void looksForChangesFromTimeToTime() {
    tokens.decode(issuer.token("ada"));
    clock.advance(Duration.ofMinutes(9));
    tokens.decode(issuer.token("ada"));
    assertThat(issuer.fetches()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(2));
    tokens.decode(issuer.token("ada"));
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void staysWithTheKnownKeysForADayWhileTheIssuerIsAway() {
    Instant later = clock.instant().plus(Duration.ofDays(3));
    String token = issuer.token("ada", Map.of("exp", later.getEpochSecond()));
    tokens.decode(token);
    issuer.goAway();
    clock.advance(Duration.ofHours(23));
    assertThat(tokens.decode(token).getSubject()).isEqualTo("auth0|ada");
    clock.advance(Duration.ofHours(2));
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(IssuerUnreachable.class);
    issuer.comeBack();
    clock.advance(PAUSE.plusSeconds(1));
    assertThat(tokens.decode(token).getSubject()).isEqualTo("auth0|ada");
  }

  @Test
  void saysThatItCannotJudgeWhileThereNeverWereKeys() {
    issuer.goAway();
    String token = issuer.token("ada");
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(IssuerUnreachable.class);
    issuer.comeBack();
    clock.advance(Duration.ofSeconds(2));
    assertThat(tokens.decode(token).getSubject()).isEqualTo("auth0|ada");
  }

  @Test
  void believesNoDocumentAboutAnotherIssuer() {
    String name = issuer.issuer().substring(0, issuer.issuer().length() - 1);
    BearerTokens others = tokens(name);
    String token = issuer.token("ada", Map.of("iss", name));
    assertThatThrownBy(() -> others.decode(token)).isInstanceOf(IssuerUnreachable.class);
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void believesNoKeysThatAreNone() {
    issuer.publish("<html>sign in to the airport network</html>");
    String token = issuer.token("ada");
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(IssuerUnreachable.class);
  }

  private boolean refusesAnUnknownKey(String token) {
    try {
      tokens.decode(SigningKey.renamed(token, "made-up-" + UUID.randomUUID()));
      return false;
    } catch (BadJwtException e) {
      return true;
    }
  }

  private BearerTokens tokens(String name) {
    SecuritySettings settings =
        new SecuritySettings(
            name,
            FakeIssuer.AUDIENCE,
            FakeIssuer.CLIENT_ID,
            null,
            FakeIssuer.ROLES,
            Duration.ofSeconds(60),
            null,
            Duration.ofMinutes(10),
            PAUSE);
    IssuerDocuments documents = new IssuerDocuments(settings, JsonMapper.builder().build());
    return new BearerTokens(settings, new IssuerKeys(documents, settings, clock), clock);
  }
}
