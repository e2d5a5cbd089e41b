package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;

import ai.realstaging.account.Account;
import ai.realstaging.payment.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// All that the books say of one account, for an admin who is asked why.
@Component
public class AccountBooks {

  private final DSLContext sql;
  private final Customers customers;
  private final Subscriptions subscriptions;

  AccountBooks(DSLContext sql, Customers customers, Subscriptions subscriptions) {
    this.sql = sql;
    this.customers = customers;
    this.subscriptions = subscriptions;
  }

  /// Who the account is at the payment provider.
  public Optional<CustomerId> customer(Account account) {
    return customers.of(account.id());
  }

  /// Every subscription that the account has or had, the newest first.
  public List<Subscription> subscriptions(Account account) {
    return subscriptions.of(account.id());
  }

  /// The account's entries of all periods, the newest first.
  public List<LedgerEntry> ledger(Account account, int most) {
    return sql.selectFrom(ALLOWANCE_ENTRY)
        .where(ALLOWANCE_ENTRY.ACCOUNT_ID.eq(account.id().value()))
        .orderBy(
            ALLOWANCE_ENTRY.CREATED_AT.desc(),
            ALLOWANCE_ENTRY.IMAGE_ID.desc(),
            ALLOWANCE_ENTRY.ROUND.desc(),
            ALLOWANCE_ENTRY.AMOUNT)
        .limit(most)
        .fetch(LedgerEntry::read);
  }
}
