package ai.realstaging.account;

import static ai.realstaging.schema.Tables.ACCOUNT;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes an account for good. What it told of itself is gone at once, the other rooms let go of
/// what they hold; its row stays, nameless, because the ledger and the invoices refer to it. The
/// same person signing in later is somebody new.
@Component
public class AccountRemoval {

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AccountRemoval(
      DSLContext sql,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Throws what a room refuses with; then nothing has changed.
  public void remove(Account account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.executeWithoutResult(
        status -> {
          events.publishEvent(new AccountRemoved(account, now));
          sql.update(ACCOUNT)
              .set(ACCOUNT.SUBJECT, "removed:" + account.id())
              .setNull(ACCOUNT.EMAIL)
              .setNull(ACCOUNT.NAME)
              .set(ACCOUNT.PROFILE, JSONB.jsonb("{}"))
              .set(ACCOUNT.DELETED_AT, now.atOffset(ZoneOffset.UTC))
              .set(ACCOUNT.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
              .where(ACCOUNT.ID.eq(account.id().value()))
              .execute();
        });
  }
}
