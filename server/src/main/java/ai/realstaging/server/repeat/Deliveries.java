package ai.realstaging.server.repeat;

import static ai.realstaging.schema.Tables.WEBHOOK_DELIVERY;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The calls of providers that came in: each counts once, however often it is sent.
@Component
public class Deliveries {

  /// Far longer than a signature is good for, and than any provider tries again.
  static final Duration STAY = Duration.ofDays(30);

  private final DSLContext sql;
  private final InstantSource clock;

  Deliveries(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Whether this call was never seen before; from now on it was. Takes part in the caller's
  /// transaction, so that a call whose effect was undone counts as not seen.
  public boolean isFirst(String provider, String delivery) {
    return sql.insertInto(WEBHOOK_DELIVERY)
            .set(WEBHOOK_DELIVERY.PROVIDER, provider)
            .set(WEBHOOK_DELIVERY.DELIVERY_ID, delivery)
            .set(WEBHOOK_DELIVERY.RECEIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Forgets up to `most` calls that are long past; returns how many.
  int forget(int most) {
    return sql.deleteFrom(WEBHOOK_DELIVERY)
        .where(
            DSL.row(WEBHOOK_DELIVERY.PROVIDER, WEBHOOK_DELIVERY.DELIVERY_ID)
                .in(
                    sql.select(WEBHOOK_DELIVERY.PROVIDER, WEBHOOK_DELIVERY.DELIVERY_ID)
                        .from(WEBHOOK_DELIVERY)
                        .where(
                            WEBHOOK_DELIVERY.RECEIVED_AT.lt(
                                clock.instant().minus(STAY).atOffset(ZoneOffset.UTC)))
                        .orderBy(WEBHOOK_DELIVERY.RECEIVED_AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()))
        .execute();
  }
}
