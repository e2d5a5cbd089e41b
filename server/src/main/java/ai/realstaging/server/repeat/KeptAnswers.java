package ai.realstaging.server.repeat;

import static ai.realstaging.schema.Tables.IDEMPOTENT_ANSWER;

import ai.realstaging.kernel.AccountId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The answers that were given to keys, for a day.
@Component
class KeptAnswers {

  private static final Duration STAY = Duration.ofHours(24);
  private static final TypeReference<java.util.Map<String, String>> HEADERS =
      new TypeReference<>() {};

  private final DSLContext sql;
  private final InstantSource clock;
  private final JsonMapper json;

  KeptAnswers(DSLContext sql, InstantSource clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  record Kept(String requestHash, int status, java.util.Map<String, String> headers, String body) {}

  /// Holds the key until the transaction ends; false while another request holds it.
  boolean hold(AccountId account, String key) {
    return Boolean.TRUE.equals(
        sql.select(
                DSL.field(
                    "pg_try_advisory_xact_lock(hashtextextended({0}, 20))",
                    Boolean.class, DSL.val(account + " " + key)))
            .fetchSingle()
            .value1());
  }

  Optional<Kept> find(AccountId account, String key) {
    return sql.selectFrom(IDEMPOTENT_ANSWER)
        .where(
            IDEMPOTENT_ANSWER.ACCOUNT_ID.eq(account.value()),
            IDEMPOTENT_ANSWER.KEY.eq(key),
            IDEMPOTENT_ANSWER.CREATED_AT.gt(clock.instant().minus(STAY).atOffset(ZoneOffset.UTC)))
        .fetchOptional()
        .map(
            row ->
                new Kept(
                    row.getRequestHash(),
                    row.getStatus(),
                    json.readValue(row.getHeaders().data(), HEADERS),
                    row.getBody()));
  }

  void keep(AccountId account, String key, Kept answer) {
    sql.deleteFrom(IDEMPOTENT_ANSWER)
        .where(IDEMPOTENT_ANSWER.ACCOUNT_ID.eq(account.value()), IDEMPOTENT_ANSWER.KEY.eq(key))
        .execute();
    sql.insertInto(IDEMPOTENT_ANSWER)
        .set(IDEMPOTENT_ANSWER.ACCOUNT_ID, account.value())
        .set(IDEMPOTENT_ANSWER.KEY, key)
        .set(IDEMPOTENT_ANSWER.REQUEST_HASH, answer.requestHash())
        .set(IDEMPOTENT_ANSWER.STATUS, answer.status())
        .set(IDEMPOTENT_ANSWER.HEADERS, JSONB.jsonb(json.writeValueAsString(answer.headers())))
        .set(IDEMPOTENT_ANSWER.BODY, answer.body())
        .set(IDEMPOTENT_ANSWER.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// Forgets up to `most` answers whose day is over; returns how many.
  int forget(int most) {
    return sql.deleteFrom(IDEMPOTENT_ANSWER)
        .where(
            DSL.row(IDEMPOTENT_ANSWER.ACCOUNT_ID, IDEMPOTENT_ANSWER.KEY)
                .in(
                    sql.select(IDEMPOTENT_ANSWER.ACCOUNT_ID, IDEMPOTENT_ANSWER.KEY)
                        .from(IDEMPOTENT_ANSWER)
                        .where(
                            IDEMPOTENT_ANSWER.CREATED_AT.le(
                                clock.instant().minus(STAY).atOffset(ZoneOffset.UTC)))
                        .orderBy(IDEMPOTENT_ANSWER.CREATED_AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()))
        .execute();
  }
}
