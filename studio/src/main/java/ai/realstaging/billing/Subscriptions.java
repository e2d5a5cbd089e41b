package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.INVOICE;
import static ai.realstaging.schema.Tables.SUBSCRIPTION;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.ProviderSubscription;
import ai.realstaging.payment.SubscriptionId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.schema.tables.records.SubscriptionRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The subscriptions as they were last told, one row each.
@Component
class Subscriptions {

  /// When the oldest invoice came that is not paid. Asked for and not kept, so that every order of
  /// delivery finds the same.
  private static final Field<OffsetDateTime> UNPAID_SINCE =
      DSL.field(
              DSL.select(DSL.min(INVOICE.CREATED_AT))
                  .from(INVOICE)
                  .where(
                      INVOICE.ACCOUNT_ID.eq(SUBSCRIPTION.ACCOUNT_ID),
                      INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID),
                      INVOICE.STATE.eq(ProviderInvoice.State.OPEN.name()),
                      INVOICE.DUE_CENTS.gt(0L)))
          .as("unpaid_since");

  private final DSLContext sql;

  Subscriptions(DSLContext sql) {
    this.sql = sql;
  }

  /// Newest first.
  List<Subscription> of(AccountId account) {
    return sql.select(SUBSCRIPTION.fields())
        .select(UNPAID_SINCE)
        .from(SUBSCRIPTION)
        .where(SUBSCRIPTION.ACCOUNT_ID.eq(account.value()))
        .orderBy(SUBSCRIPTION.CREATED_AT.desc(), SUBSCRIPTION.ID)
        .fetch(Subscriptions::read);
  }

  /// As [#of]; they do not change before the transaction ends.
  List<Subscription> held(AccountId account) {
    return sql.select(SUBSCRIPTION.fields())
        .select(UNPAID_SINCE)
        .from(SUBSCRIPTION)
        .where(SUBSCRIPTION.ACCOUNT_ID.eq(account.value()))
        .orderBy(SUBSCRIPTION.CREATED_AT.desc(), SUBSCRIPTION.ID)
        .forShare()
        .of(SUBSCRIPTION)
        .fetch(Subscriptions::read);
  }

  /// Writes down what was told, unless what is known is newer or final. True when it was written.
  boolean tell(AccountId account, ProviderSubscription told, Told when) {
    Optional<SubscriptionRecord> known =
        sql.selectFrom(SUBSCRIPTION)
            .where(SUBSCRIPTION.ID.eq(told.id().value()))
            .forUpdate()
            .fetchOptional();
    if (known.isPresent() && !replaces(known.get(), told, when)) {
      return false;
    }
    SubscriptionRecord row = row(account, told, when);
    return sql.insertInto(SUBSCRIPTION)
            .set(row)
            .onConflict(SUBSCRIPTION.ID)
            .doUpdate()
            .set(row)
            .execute()
        > 0;
  }

  /// Whether the books say just this already.
  boolean says(ProviderSubscription told) {
    return sql.fetchExists(
        SUBSCRIPTION,
        SUBSCRIPTION
            .ID
            .eq(told.id().value())
            .and(SUBSCRIPTION.STATUS.eq(told.status().name()))
            .and(SUBSCRIPTION.PRICE_ID.eq(told.item().price().value()))
            .and(SUBSCRIPTION.PERIOD_START.eq(utc(told.item().periodStart())))
            .and(SUBSCRIPTION.PERIOD_END.eq(utc(told.item().periodEnd())))
            .and(
                SUBSCRIPTION.ENDS_AT.isNotDistinctFrom(
                    told.endsAt().map(Subscriptions::utc).orElse(null))));
  }

  private static boolean replaces(SubscriptionRecord known, ProviderSubscription told, Told when) {
    boolean knownFinal = SubscriptionStatus.valueOf(known.getStatus()).isFinal();
    if (knownFinal != told.status().isFinal()) {
      return told.status().isFinal();
    }
    // a first payment is made once: an event of the same second as a read may tell of before it
    if (told.status() == SubscriptionStatus.INCOMPLETE
        && SubscriptionStatus.valueOf(known.getStatus()) != SubscriptionStatus.INCOMPLETE) {
      return false;
    }
    Told before = new Told(known.getToldAt().toInstant(), known.getToldRank(), known.getToldBy());
    return when.compareTo(before) >= 0;
  }

  private SubscriptionRecord row(AccountId account, ProviderSubscription told, Told when) {
    SubscriptionRecord row = sql.newRecord(SUBSCRIPTION);
    row.setId(told.id().value());
    row.setAccountId(account.value());
    row.setCustomerId(told.customer().value());
    row.setStatus(told.status().name());
    row.setItemId(told.item().id());
    row.setPriceId(told.item().price().value());
    row.setTerm(told.item().term().name());
    row.setPeriodStart(utc(told.item().periodStart()));
    row.setPeriodEnd(utc(told.item().periodEnd()));
    row.setTrialEnd(told.trialEnd().map(Subscriptions::utc).orElse(null));
    row.setEndsAt(told.endsAt().map(Subscriptions::utc).orElse(null));
    row.setEndedAt(told.endedAt().map(Subscriptions::utc).orElse(null));
    row.setCreatedAt(utc(told.created()));
    row.setToldAt(utc(when.at()));
    row.setToldRank(when.rank());
    row.setToldBy(when.by());
    return row;
  }

  private static Subscription read(Record row) {
    return new Subscription(
        new SubscriptionId(row.get(SUBSCRIPTION.ID)),
        new CustomerId(row.get(SUBSCRIPTION.CUSTOMER_ID)),
        SubscriptionStatus.valueOf(row.get(SUBSCRIPTION.STATUS)),
        row.get(SUBSCRIPTION.ITEM_ID),
        new PriceId(row.get(SUBSCRIPTION.PRICE_ID)),
        Term.valueOf(row.get(SUBSCRIPTION.TERM)),
        new Period(
            row.get(SUBSCRIPTION.PERIOD_START).toInstant(),
            row.get(SUBSCRIPTION.PERIOD_END).toInstant()),
        time(row.get(SUBSCRIPTION.TRIAL_END)),
        time(row.get(SUBSCRIPTION.ENDS_AT)),
        time(row.get(UNPAID_SINCE)),
        row.get(SUBSCRIPTION.CREATED_AT).toInstant());
  }

  private static Optional<Instant> time(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
