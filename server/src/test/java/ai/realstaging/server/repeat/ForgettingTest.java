package ai.realstaging.server.repeat;

import static ai.realstaging.schema.Tables.ACCOUNT;
import static ai.realstaging.schema.Tables.IDEMPOTENT_ANSWER;
import static ai.realstaging.schema.Tables.WEBHOOK_DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ForgettingTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final TestDatabase database = TestDatabase.open();
  private final KeptAnswers answers =
      new KeptAnswers(database.sql(), clock, JsonMapper.builder().build());
  private final Deliveries deliveries = new Deliveries(database.sql(), clock);
  private final Forgetting forgetting = new Forgetting(answers, deliveries);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAnAnswerForItsDayAndForgetsItAfter() {
    AccountId ada = account();
    keep(ada, "first");
    clock.advance(Duration.ofHours(23));
    keep(ada, "second");
    forgetting.forget();
    assertThat(answers.find(ada, "first")).isPresent();
    clock.advance(Duration.ofHours(1));
    forgetting.forget();
    assertThat(
            database
                .sql()
                .select(IDEMPOTENT_ANSWER.KEY)
                .from(IDEMPOTENT_ANSWER)
                .fetchSet(IDEMPOTENT_ANSWER.KEY))
        .containsExactly("second");
  }

  @Test
  void forgetsABatchAtATimeTheOldestFirst() {
    AccountId ada = account();
    for (int i = 0; i < 5; i++) {
      keep(ada, "key-" + i);
      clock.advance(Duration.ofSeconds(1));
    }
    clock.advance(Duration.ofDays(2));
    assertThat(answers.forget(3)).isEqualTo(3);
    assertThat(
            database
                .sql()
                .select(IDEMPOTENT_ANSWER.KEY)
                .from(IDEMPOTENT_ANSWER)
                .fetchSet(IDEMPOTENT_ANSWER.KEY))
        .containsExactlyInAnyOrder("key-3", "key-4");
    assertThat(answers.forget(3)).isEqualTo(2);
  }

  @Test
  void aCallCountsOnceUntilItIsLongPast() {
    assertThat(deliveries.isFirst("replicate", "msg_1")).isTrue();
    assertThat(deliveries.isFirst("replicate", "msg_1")).isFalse();
    assertThat(deliveries.isFirst("stripe", "msg_1")).isTrue();
    clock.advance(Deliveries.STAY.minusHours(1));
    forgetting.forget();
    assertThat(deliveries.isFirst("replicate", "msg_1")).isFalse();
    clock.advance(Duration.ofHours(2));
    forgetting.forget();
    assertThat(database.sql().fetchCount(WEBHOOK_DELIVERY)).isZero();
  }

  private void keep(AccountId account, String key) {
    answers.keep(account, key, new KeptAnswers.Kept("hash", 201, Map.of(), "{}"));
  }

  private AccountId account() {
    AccountId id = new AccountId(UUID.randomUUID());
    database
        .sql()
        .insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id.value())
        .set(ACCOUNT.ISSUER, "issuer")
        .set(ACCOUNT.SUBJECT, "ada")
        .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
        .set(ACCOUNT.UPDATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
        .execute();
    return id;
  }
}
