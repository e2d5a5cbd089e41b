package ai.realstaging.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Phase;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.live.Listener.Event;
import ai.realstaging.testkit.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Live progress of a server whose heart beats fast, and which notices soon that Redis is gone.
class LiveEventsTest {

  private static Door door;

  @BeforeAll
  static void openTheDoor() {
    door =
        Door.open(
            Map.of(
                "realstaging.server.events.heartbeat", "300ms",
                "realstaging.server.events.look-when-deaf", "200ms",
                "realstaging.server.events.queue", "8",
                "realstaging.server.events.per-account", "3",
                "realstaging.server.rate.burst", "10000",
                "realstaging.billing.free-images", "100"));
  }

  @AfterAll
  static void closeTheDoor() {
    door.close();
  }

  @Test
  void tellsAnImagesOwnerWhereItStandsThenEachChangeThenTheEnd() {
    Pace ada = new Pace(door);
    String image = ada.image();
    try (Listener listener = ada.listen("?image_id=" + image)) {
      assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
      assertThat(listener.header("X-Accel-Buffering")).isEqualTo("no");
      assertThat(listener.header("Cache-Control")).contains("no-cache");
      assertThat(listener.next().name()).isEqualTo("connected");
      Event queued = listener.next("job_update");
      assertThat(queued.image()).isEqualTo(image);
      assertThat(queued.status()).isEqualTo("queued");
      assertThat(queued.json().get("staged").asBoolean()).isFalse();
      assertThat(queued.json().has("error_code")).isFalse();
      ada.move(image, Phase.STAGING);
      assertThat(listener.next("job_update").status()).isEqualTo("processing");
      ada.move(image, Phase.READY);
      Event ready = listener.next("job_update");
      assertThat(ready.status()).isEqualTo("ready");
      assertThat(ready.json().get("staged").asBoolean()).isTrue();
      assertThat(listener.next()).isEqualTo(Event.END);
    }
  }

  @Test
  void givesEveryEventAnIdAndNoneASmallerOne() {
    Pace ada = new Pace(door);
    String image = ada.image();
    List<Event> heard = new ArrayList<>();
    try (Listener listener = ada.listen("?image_id=" + image)) {
      heard.add(listener.next("job_update"));
      heard.add(listener.next("heartbeat"));
      ada.move(image, Phase.STAGING);
      heard.add(listener.next("job_update"));
      heard.add(listener.next("heartbeat"));
      ada.move(image, Phase.READY);
      heard.addAll(listener.rest());
    }
    assertThat(heard).extracting(Event::id).allMatch(id -> id.matches("\\d+"));
    assertThat(heard).extracting(event -> Long.valueOf(event.id())).isSorted();
  }

  @Test
  void endsAStreamAtOnceWhenTheListenerKnowsTheEndAlready() {
    Pace ada = new Pace(door);
    String image = ada.image();
    ada.cancel(image);
    String last;
    try (Listener listener = ada.listen("?image_id=" + image)) {
      Event canceled = listener.next("job_update");
      assertThat(canceled.status()).isEqualTo("canceled");
      last = canceled.id();
      assertThat(listener.next()).isEqualTo(Event.END);
    }
    try (Listener listener = ada.listen("?image_id=" + image, last)) {
      assertThat(listener.rest()).extracting(Event::name).containsOnly("connected");
    }
  }

  @Test
  void replaysToAnAccountWhatItMissed() {
    Pace ada = new Pace(door);
    assertReplay(ada, "");
  }

  @Test
  void replaysToAProjectWhatItMissed() {
    Pace ada = new Pace(door);
    assertReplay(ada, "?project_id=" + ada.project());
  }

  @Test
  void replaysToAnImageWhatItMissed() {
    Pace ada = new Pace(door);
    String image = ada.image();
    String last;
    try (Listener listener = ada.listen("?image_id=" + image)) {
      last = listener.next("job_update").id();
    }
    ada.move(image, Phase.STAGING);
    ada.move(image, Phase.READY);
    try (Listener listener = ada.listen("?image_id=" + image, last)) {
      assertThat(listener.next("connected").id()).isEqualTo(last);
      assertThat(listener.next("job_update").status()).isEqualTo("ready");
      assertThat(listener.next()).isEqualTo(Event.END);
    }
  }

  @Test
  void isNotConfusedByIdsThatItNeverGave() {
    for (String last : List.of("999999999999999999", "x", "-1", "1e9")) {
      Pace ada = new Pace(door);
      String image = ada.image();
      try (Listener listener = ada.listen("?image_id=" + image, last)) {
        assertThat(listener.next("job_update").status()).isEqualTo("queued");
      }
    }
  }

  @Test
  void tellsAProjectAllOfItsImages() {
    Pace ada = new Pace(door);
    String ready = ada.image();
    String open = ada.image();
    ada.move(ready, Phase.READY);
    String elsewhere = ada.caller().project("Oak Street");
    ada.caller().image(elsewhere);
    try (Listener listener = ada.listen("?project_id=" + ada.project())) {
      assertThat(List.of(listener.next("job_update").image(), listener.next("job_update").image()))
          .containsExactlyInAnyOrder(ready, open);
      String later = ada.image();
      assertThat(listener.next("job_update").image()).isEqualTo(later);
    }
  }

  @Test
  void tellsNobodyOfAnother() {
    Pace ada = new Pace(door);
    Pace bo = new Pace(door);
    String image = ada.image();
    try (Listener listener = bo.listen("")) {
      listener.next("connected");
      ada.move(image, Phase.STAGING);
      ada.move(image, Phase.READY);
      String own = bo.image();
      assertThat(listener.next("job_update").image()).isEqualTo(own);
    }
    try (Listener listener = bo.listen("?image_id=" + image)) {
      assertThat(listener.status()).isEqualTo(404);
    }
  }

  @Test
  void saysNothingTwiceAndNothingOld() {
    Pace ada = new Pace(door);
    String image = ada.image();
    try (Listener listener = ada.listen("?image_id=" + image)) {
      listener.next("job_update");
      long old = ada.write(image, Phase.READING);
      long now = ada.write(image, Phase.STAGING);
      ada.announce(image, Phase.STAGING, now);
      ada.announce(image, Phase.STAGING, now);
      ada.announce(image, Phase.READING, old);
      ada.move(image, Phase.READY);
      assertThat(listener.rest())
          .filteredOn(event -> event.name().equals("job_update"))
          .extracting(event -> event.json().get("stage").asString())
          .containsExactly("staging", "ready");
    }
  }

  @Test
  void findsTheEndInTheDatabaseWhileRedisIsGone() {
    Pace ada = new Pace(door);
    String image = ada.image();
    try (Listener one = ada.listen("?image_id=" + image);
        Listener all = ada.listen("")) {
      one.next("job_update");
      all.next("job_update");
      door.redis().stop();
      try {
        ada.write(image, Phase.READY);
        assertThat(one.next("job_update").status()).isEqualTo("ready");
        assertThat(all.next("job_update").status()).isEqualTo("ready");
      } finally {
        door.redis().restart();
      }
    }
    Eventually.holds(
        "the channel is heard again",
        () -> door.part(ai.realstaging.live.LiveChannel.class).connected());
  }

  @Test
  void askRedisOnceForAllListenersOfTheNode() {
    Pace ada = new Pace(door);
    Pace bo = new Pace(door);
    try (Listener a = ada.listen("");
        Listener b = ada.listen("");
        Listener c = bo.listen("")) {
      for (Listener listener : List.of(a, b, c)) {
        listener.next("connected");
      }
      Eventually.holds(
          "one subscriber",
          () ->
              door.part(RedisConnections.class)
                  .shared()
                  .sync()
                  .pubsubNumsub("live:images")
                  .equals(Map.of("live:images", 1L)));
    }
  }

  @Test
  void letsAnAccountHearSoManyStreamsAtOnce() {
    Pace ada = new Pace(door);
    try (Listener a = ada.listen("");
        Listener b = ada.listen("");
        Listener c = ada.listen("")) {
      assertThat(List.of(a.status(), b.status(), c.status())).containsOnly(200);
      try (Listener d = ada.listen("")) {
        assertThat(d.status()).isEqualTo(429);
        assertThat(d.header("Retry-After")).isEqualTo("5");
      }
    }
    Eventually.holds(
        "a place is free again",
        () -> {
          try (Listener e = ada.listen("")) {
            return e.status() == 200;
          }
        });
  }

  @Test
  void endsAStreamWithTheTokenThatOpenedIt() {
    String token =
        door.issuer().token("short", Map.of("exp", Instant.now().plusSeconds(2).getEpochSecond()));
    try (Listener listener = Listener.open(door.address(), token, "", "")) {
      assertThat(listener.next().name()).isEqualTo("connected");
      assertThat(listener.rest()).extracting(Event::name).allMatch("heartbeat"::equals);
    }
  }

  @Test
  void sendsAListenerAwayWhoDoesNotReadAndKeepsNobodyElseWaiting() throws IOException {
    Pace ada = new Pace(door);
    String image = ada.image();
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(1024);
      deaf.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), door.address().getPort()));
      deaf.getOutputStream().write(request(ada).getBytes(StandardCharsets.US_ASCII));
      assertThat(deaf.getInputStream().read()).isEqualTo('H'); // and no more than that
      long change = ada.write(image, Phase.STAGING);
      for (int i = 0; i < 5000; i++) {
        ada.announce(image, Phase.STAGING, change + i);
      }
      Pace bo = new Pace(door);
      try (Listener reader = bo.listen("")) {
        reader.next("connected");
        String own = bo.image();
        assertThat(reader.next("job_update").image()).isEqualTo(own);
      }
      int read = 0;
      for (InputStream all = deaf.getInputStream(); all.read() >= 0; ) {
        read++;
      }
      assertThat(read).as("bytes until the server closed").isLessThan(5000 * 100);
    }
  }

  private static String request(Pace ada) {
    return "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
        + "Connection: close\r\nAuthorization: Bearer "
        + ada.token()
        + "\r\n\r\n";
  }

  /// Listens, goes away, and comes back after one image ended and another came.
  private static void assertReplay(Pace ada, String query) {
    String ends = ada.image();
    String last;
    try (Listener listener = ada.listen(query)) {
      last = listener.next("job_update").id();
    }
    ada.move(ends, Phase.STAGING);
    ada.move(ends, Phase.READY);
    String comes = ada.image();
    try (Listener listener = ada.listen(query, last)) {
      Event first = listener.next("job_update");
      Event second = listener.next("job_update");
      assertThat(first.image()).isEqualTo(ends);
      assertThat(first.status()).isEqualTo("ready");
      assertThat(second.image()).isEqualTo(comes);
      assertThat(second.status()).isEqualTo("queued");
    }
  }
}
