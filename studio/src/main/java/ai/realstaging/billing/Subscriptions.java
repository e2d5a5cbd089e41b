package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.SUBSCRIPTION;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PriceId;
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
import org.springframework.stereotype.Component;

/// The subscriptions as they were last told, one row each.
@Component
class Subscriptions {

  private final DSLContext sql;

  Subscriptions(DSLContext sql) {
    this.sql = sql;
  }

  /// Newest first.
  List<Subscription> of(AccountId account) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ACCOUNT_ID.eq(account.value()))
        .orderBy(SUBSCRIPTION.CREATED_AT.desc(), SUBSCRIPTION.ID)
        .fetch(Subscriptions::read);
  }

  /// As [#of]; they do not change before the transaction ends.
  List<Subscription> held(AccountId account) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ACCOUNT_ID.eq(account.value()))
        .orderBy(SUBSCRIPTION.CREATED_AT.desc(), SUBSCRIPTION.ID)
        .forShare()
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
    // the unpaid period's start, not the time of telling: every order of delivery finds the same
    row.setPastDueSince(
        told.status() == SubscriptionStatus.PAST_DUE ? utc(told.item().periodStart()) : null);
    row.setCreatedAt(utc(told.created()));
    row.setToldAt(utc(when.at()));
    row.setToldRank(when.rank());
    row.setToldBy(when.by());
    return row;
  }

  private static Subscription read(SubscriptionRecord row) {
    return new Subscription(
        new SubscriptionId(row.getId()),
        new CustomerId(row.getCustomerId()),
        SubscriptionStatus.valueOf(row.getStatus()),
        row.getItemId(),
        new PriceId(row.getPriceId()),
        Term.valueOf(row.getTerm()),
        new Period(row.getPeriodStart().toInstant(), row.getPeriodEnd().toInstant()),
        Optional.ofNullable(row.getTrialEnd()).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getEndsAt()).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getPastDueSince()).map(OffsetDateTime::toInstant),
        row.getCreatedAt().toInstant());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
