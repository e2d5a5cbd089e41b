package ai.realstaging.server.stripe;

import static ai.realstaging.schema.Tables.PAYMENT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.AtOnce;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The running server takes the provider's events over HTTP: late, twice, at once, in any order.
class StripeWebhookTest {

  private static final int SHUFFLES = 4;

  private static Door door;
  private static DSLContext sql;
  private static Caller bo;
  private static String customer;

  @BeforeAll
  static void start() {
    Map<String, String> settings = new HashMap<>(Deliveries.SELLING);
    settings.put("realstaging.server.rate.burst", "5000"); // the books are read after every shuffle
    door = Door.open(settings);
    sql = door.database().sql();
    bo = door.as("bo");
    customer = Deliveries.customerOf(bo.get("/api/v1/user/profile").field("id"));
  }

  @AfterAll
  static void stop() {
    door.close();
  }

  @BeforeEach
  void emptyTheBooks() {
    sql.execute(
        "delete from subscription; delete from invoice; delete from payment;"
            + " delete from payment_event; delete from billing_customer");
  }

  static Stream<Scenario> scenarios() {
    return Scenario.all();
  }

  @Test
  void refusesWhatIsNotSignedOrSignedByAnother() {
    String event = Deliveries.event("customer.subscription.created.active");
    Answer unsigned = Deliveries.post(door, event, Optional.empty());
    assertThat(unsigned.status()).isEqualTo(401);
    String other = Deliveries.signature(event, "whsec_of_another");
    assertThat(Deliveries.post(door, event, Optional.of(other)).status()).isEqualTo(401);
    String signed = Deliveries.signature(event, Deliveries.SECRET);
    Answer altered =
        Deliveries.post(door, event.replace("active", "trialing"), Optional.of(signed));
    assertThat(altered.status()).isEqualTo(401);
    assertThat(sql.fetchCount(PAYMENT_EVENT)).isZero();
  }

  @Test
  void refusesEverythingWhereNoSecretIsSet() {
    String event = Deliveries.event("customer.created");
    Answer answer = Deliveries.post(Door.shared(), event);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.field("code")).isEqualTo("billing_not_configured");
    assertThat(Door.shared().database().sql().fetchCount(PAYMENT_EVENT)).isZero();
  }

  @Test
  void answersAFailureWithFiveHundredAndTakesTheEventWhenItComesAgain() {
    Deliveries.post(door, customer);
    String event = Deliveries.current("customer.subscription.created.active");
    sql.execute("alter table subscription rename to subscription_away");
    Answer failed;
    try {
      failed = Deliveries.post(door, event);
    } finally {
      sql.execute("alter table subscription_away rename to subscription");
    }
    assertThat(failed.status()).isGreaterThanOrEqualTo(500);
    assertThat(sql.fetchCount(PAYMENT_EVENT)).isEqualTo(1);

    assertThat(Deliveries.post(door, event).status()).isEqualTo(200);
    assertThat(bo.get("/api/v1/billing/usage").json().get("plan_code").asString()).isEqualTo("pro");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsItShouldInEveryOrder(Scenario scenario) {
    List<String> story = scenario.events(customer);
    String rows = endOf(story);
    assertThat(Books.told(sql, bo)).isEqualTo(scenario.books());
    for (int seed = 0; seed < SHUFFLES; seed++) {
      List<String> shuffled = new ArrayList<>(story);
      shuffled.addAll(story.subList(0, (story.size() + 1) / 2)); // some come twice
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(endOf(shuffled)).as("%s, seed %d", scenario, seed).isEqualTo(rows);
      assertThat(Books.told(sql, bo)).as("seed %d", seed).isEqualTo(scenario.books());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsItShouldWhenAllComeAtOnce(Scenario scenario) {
    List<String> story = scenario.events(customer);
    Deliveries.post(door, story.removeFirst());
    Queue<String> events = new ConcurrentLinkedQueue<>(story);
    events.addAll(story);

    List<Integer> answers = AtOnce.times(events.size(), () -> deliver(events.remove()));

    assertThat(answers).allMatch(status -> status == 200);
    assertThat(Books.told(sql, bo)).isEqualTo(scenario.books());
  }

  /// As the provider does: again, while it is not taken.
  private static int deliver(String event) {
    int status = 0;
    for (int tries = 0; status != 200 && tries < 5; tries++) {
      status = Deliveries.post(door, event).status();
    }
    return status;
  }

  /// Delivers into empty books and tells how their rows then stand.
  private String endOf(List<String> events) {
    emptyTheBooks();
    for (String event : events) {
      Answer answer = Deliveries.post(door, event);
      assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    }
    return Books.rows(sql);
  }
}
