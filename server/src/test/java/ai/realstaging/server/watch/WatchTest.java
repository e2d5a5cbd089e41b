package ai.realstaging.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Door;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class WatchTest {

  @Test
  void namesThePartThatFailsAndStaysAliveWithoutIt() {
    try (Door door = Door.open(Map.of())) {
      Answer whole = door.nobody().get("/ready");
      assertThat(whole.status()).isEqualTo(200);
      assertThat(whole.json())
          .hasToString(
              "{\"status\":\"ready\",\"parts\":{\"migrations\":\"up\",\"object_store\":\"up\","
                  + "\"postgres\":\"up\",\"redis\":\"up\"},\"failing\":[]}");

      door.redis().stop();
      Answer degraded = door.nobody().get("/ready");
      assertThat(degraded.status()).as("work is accepted without Redis").isEqualTo(200);
      assertThat(degraded.field("status")).isEqualTo("degraded");
      assertThat(degraded.json().at("/parts/redis").asString()).isEqualTo("down");

      door.store().close();
      Answer storeless = door.nobody().get("/ready");
      assertThat(storeless.status()).isEqualTo(503);
      assertThat(storeless.json().get("failing").toString()).isEqualTo("[\"object_store\"]");

      door.database().sql().execute("delete from flyway_schema_history where version = '1'");
      assertThat(door.nobody().get("/ready").json().get("failing").toString())
          .isEqualTo("[\"migrations\",\"object_store\"]");

      door.database().drop();
      assertThat(door.nobody().get("/ready").json().get("failing").toString()).contains("postgres");
      assertThat(door.nobody().get("/health").status()).isEqualTo(200);
      assertThat(door.nobody().get("/health").field("status")).isEqualTo("alive");
    }
  }

  @Test
  void countsRequestsForWhoeverScrapes() {
    Door door = Door.shared();
    door.as("ada-who-is-counted").get("/api/v1/projects");
    Answer metrics = door.nobody().get("/metrics");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.text())
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/api/v1/projects\"")
        .contains("hikaricp_connections_active");
  }

  @Test
  void keepsNoLocksForEverWhenItIsFrozen() {
    assertThat(
            Door.shared()
                .part(DSLContext.class)
                .fetchValue("show idle_in_transaction_session_timeout"))
        .isEqualTo("1min");
  }

  @Test
  void showsNothingElseOfItsInside() {
    for (String path : new String[] {"/env", "/beans", "/heapdump", "/prometheus", "/info"}) {
      assertThat(Door.shared().nobody().get(path).status()).as(path).isIn(302, 401, 404);
    }
  }
}
