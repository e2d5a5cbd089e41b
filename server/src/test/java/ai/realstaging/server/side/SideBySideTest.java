package ai.realstaging.server.side;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two servers on one database and one Redis, as behind a load balancer.
class SideBySideTest {

  private static final Map<String, String> LIMITS =
      Map.of("realstaging.server.rate.burst", "30", "realstaging.server.rate.per-minute", "1");

  private static Door one;
  private static Door two;

  @BeforeAll
  static void open() {
    one = Door.open(LIMITS);
    two = one.another(LIMITS);
  }

  @AfterAll
  static void close() {
    two.close();
    one.close();
  }

  @Test
  void whoIsSignedInAtOneIsSignedInAtTheOther() {
    Browser bo = one.browser().signIn("bo-between");
    String profile = two.address() + "/api/v1/user/profile";
    Answer known = bo.fetch(profile);
    assertThat(known.status()).as(known::toString).isEqualTo(200);
    assertThat(known.field("email")).startsWith("bo-between");
    assertThat(two.browser().fetch("/api/v1/user/profile").status()).isEqualTo(401);
  }

  @Test
  void aFormOfOneIsTakenByTheOther() {
    Browser bo = one.browser().signIn("bo-with-a-form");
    String token = bo.csrf("/listings");
    Answer made =
        bo.send(
            "POST",
            two.address() + "/api/v1/projects",
            Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token),
            "{\"name\":\"12 Elm Street\"}");
    assertThat(made.status()).as(made::toString).isEqualTo(201);
  }

  @Test
  void anAnswerThatOneGaveIsRepeatedByTheOther() {
    Map<String, String> body = Map.of("name", "12 Elm Street");
    Caller ada = one.as("ada-twice").with("Idempotency-Key", "key-of-ada");
    Answer first = ada.post("/api/v1/projects", body);
    Answer second =
        two.withToken(one.issuer().token("ada-twice"))
            .with("Idempotency-Key", "key-of-ada")
            .post("/api/v1/projects", body);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.text()).isEqualTo(first.text());
  }

  @Test
  void requestsToEitherCountTogether() {
    Caller here = one.as("ada-in-a-hurry");
    Caller there = two.withToken(one.issuer().token("ada-in-a-hurry"));
    for (int i = 0; i < 15; i++) {
      assertThat(here.get("/api/v1/projects").status()).isEqualTo(200);
      assertThat(there.get("/api/v1/projects").status()).isEqualTo(200);
    }
    Answer refused = there.get("/api/v1/projects");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.field("code")).isEqualTo("rate_limited");
    assertThat(here.get("/api/v1/projects").status()).isEqualTo(429);
  }

  @Test
  void aLostDatabaseIsAPartThatIsAwayAlsoForASession() {
    Door alone = Door.open(Map.of("spring.datasource.hikari.connection-timeout", "1000"));
    try (alone) {
      Browser bo = alone.browser().signIn("bo-in-the-dark");
      assertThat(bo.fetch("/api/v1/user/profile").status()).isEqualTo(200);
      alone.database().drop();
      Answer dark = bo.fetch("/api/v1/user/profile");
      assertThat(dark.status()).as(dark::toString).isEqualTo(503);
      assertThat(dark.field("code")).isEqualTo("service_unavailable");
      assertThat(bo.open("/listings").status()).isEqualTo(503);
    }
  }
}
