package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ACCOUNT;
import static ai.realstaging.schema.Tables.BILLING_ACCOUNT;
import static ai.realstaging.schema.Tables.BILLING_CUSTOMER;
import static ai.realstaging.schema.Tables.SUBSCRIPTION;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.schema.tables.records.BillingAccountRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whose the provider's customers are. An account has one at a time; one that is gone keeps its
/// row, as its story may still be told.
@Component
class Customers {

  private final DSLContext sql;
  private final InstantSource clock;

  Customers(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The owner, with the customer's row held: events of one customer are taken one after another.
  Optional<AccountId> ownerHeld(CustomerId customer) {
    return sql.select(BILLING_CUSTOMER.ACCOUNT_ID)
        .from(BILLING_CUSTOMER)
        .where(BILLING_CUSTOMER.CUSTOMER_ID.eq(customer.value()))
        .forUpdate()
        .fetchOptional(row -> new AccountId(row.value1()));
  }

  Optional<AccountId> owner(CustomerId customer) {
    return sql.select(BILLING_CUSTOMER.ACCOUNT_ID)
        .from(BILLING_CUSTOMER)
        .where(BILLING_CUSTOMER.CUSTOMER_ID.eq(customer.value()))
        .fetchOptional(row -> new AccountId(row.value1()));
  }

  /// The account's customer that is not gone.
  Optional<CustomerId> of(AccountId account) {
    return sql.select(BILLING_CUSTOMER.CUSTOMER_ID)
        .from(BILLING_CUSTOMER)
        .where(BILLING_CUSTOMER.ACCOUNT_ID.eq(account.value()), BILLING_CUSTOMER.GONE_AT.isNull())
        .orderBy(BILLING_CUSTOMER.CREATED_AT, BILLING_CUSTOMER.CUSTOMER_ID)
        .limit(1)
        .fetchOptional(row -> new CustomerId(row.value1()));
  }

  /// Every customer that is not gone.
  List<CustomerId> all() {
    return sql.select(BILLING_CUSTOMER.CUSTOMER_ID)
        .from(BILLING_CUSTOMER)
        .where(BILLING_CUSTOMER.GONE_AT.isNull())
        .orderBy(BILLING_CUSTOMER.CUSTOMER_ID)
        .fetch(row -> new CustomerId(row.value1()));
  }

  /// Notes whose the customer is, once and for all. True when it was new.
  boolean note(CustomerId customer, AccountId account) {
    return sql.insertInto(BILLING_CUSTOMER)
            .set(BILLING_CUSTOMER.CUSTOMER_ID, customer.value())
            .set(BILLING_CUSTOMER.ACCOUNT_ID, account.value())
            .set(BILLING_CUSTOMER.CREATED_AT, Subscriptions.utc(clock.instant()))
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /// A hosted page that can be used no more is forgotten.
  void pageEnded(String page) {
    sql.update(BILLING_ACCOUNT)
        .setNull(BILLING_ACCOUNT.SESSION_ID)
        .setNull(BILLING_ACCOUNT.SESSION_PRICE)
        .setNull(BILLING_ACCOUNT.SESSION_URL)
        .setNull(BILLING_ACCOUNT.SESSION_UNTIL)
        .where(BILLING_ACCOUNT.SESSION_ID.eq(page))
        .execute();
  }

  void gone(CustomerId customer, Instant when) {
    sql.update(BILLING_CUSTOMER)
        .set(BILLING_CUSTOMER.GONE_AT, Subscriptions.utc(when))
        .where(BILLING_CUSTOMER.CUSTOMER_ID.eq(customer.value()), BILLING_CUSTOMER.GONE_AT.isNull())
        .execute();
  }

  /// The provider does not know the customer: it is gone, and a new one can be made. Not believed
  /// of one whose subscription stands in the books, as then the key is rather that of another of
  /// the provider's accounts; false then.
  boolean missing(CustomerId customer) {
    boolean stands =
        sql
            .select(SUBSCRIPTION.STATUS)
            .from(SUBSCRIPTION)
            .where(SUBSCRIPTION.CUSTOMER_ID.eq(customer.value()))
            .fetch(row -> SubscriptionStatus.valueOf(row.value1()))
            .stream()
            .anyMatch(SubscriptionStatus::isStanding);
    if (!stands) {
      gone(customer, clock.instant());
    }
    return !stands;
  }

  /// The account that the provider's thing names as its own, if there is such an account.
  Optional<AccountId> named(String reference) {
    try {
      return sql.select(ACCOUNT.ID)
          .from(ACCOUNT)
          .where(ACCOUNT.ID.eq(UUID.fromString(reference)))
          .fetchOptional(row -> new AccountId(row.value1()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What the account has begun at the provider, its row made when missing and held.
  BillingAccountRecord held(AccountId account) {
    sql.insertInto(BILLING_ACCOUNT)
        .set(BILLING_ACCOUNT.ACCOUNT_ID, account.value())
        .set(BILLING_ACCOUNT.CREATED_AT, Subscriptions.utc(clock.instant()))
        .onConflictDoNothing()
        .execute();
    return sql.selectFrom(BILLING_ACCOUNT)
        .where(BILLING_ACCOUNT.ACCOUNT_ID.eq(account.value()))
        .forUpdate()
        .fetchSingle();
  }
}
