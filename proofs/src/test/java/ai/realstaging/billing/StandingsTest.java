package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingsTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Plans plans = BillingFor.plans(database, clock, BillingFor.SELLING);
  private final Subscriptions subscriptions = new Subscriptions(database.sql());
  private final Standings standings =
      BillingFor.standings(database, clock, BillingFor.SELLING, plans);
  private final Allowance allowance = BillingFor.allowance(database, clock, BillingFor.SELLING);
  private final AllowanceAudit audit = BillingFor.audit(database, clock);
  private final Account bo = AccountsFor.database(database, clock).seen(Cast.BO);
  private final Paid pro = Paid.pro("2026-11-05T09:30:00Z", "2026-12-05T09:30:00Z");
  private int told;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void withoutASubscriptionTheMonthIsThatOfUtc() {
    assertThat(standings.of(bo))
        .isEqualTo(
            new Standing(
                plans.free(),
                period("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"),
                Standing.State.FREE,
                Optional.empty()));
  }

  @Test
  void whoPaysHasThePlanInThePeriodOfTheItem() {
    tell(pro);

    Standing standing = standings.of(bo);

    assertThat(standing.plan().code()).isEqualTo("pro");
    assertThat(standing.period()).isEqualTo(period("2026-11-05T09:30:00Z", "2026-12-05T09:30:00Z"));
    assertThat(standing.state()).isEqualTo(Standing.State.PAID);
  }

  @ParameterizedTest
  @EnumSource(
      value = SubscriptionStatus.class,
      names = {"INCOMPLETE", "INCOMPLETE_EXPIRED", "UNPAID", "PAUSED", "CANCELED"})
  void whatIsNotPaidGivesNothing(SubscriptionStatus status) {
    tell(pro.is(status));

    assertThat(standings.of(bo).plan()).isEqualTo(plans.free());
    assertThat(standings.of(bo).isSubscribed()).isFalse();
  }

  @Test
  void anUnpaidRenewalKeepsThePlanForTheTimeOfGraceAndNoLonger() {
    tell(pro.is(SubscriptionStatus.PAST_DUE));

    clock.set(Instant.parse("2026-11-12T09:29:59Z"));
    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.GRACE);
    clock.set(Instant.parse("2026-11-12T09:30:00Z"));
    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.LAPSED);
    assertThat(standings.of(bo).plan()).isEqualTo(plans.free());
  }

  @Test
  void aCancellationByDateOrByPeriodEndsThen() {
    tell(pro.endsAt("2026-11-20T00:00:00Z"));
    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.ENDING);
    assertThat(standings.of(bo).endsAt()).contains(Instant.parse("2026-11-20T00:00:00Z"));
    clock.set(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(standings.of(bo).plan()).isEqualTo(plans.free());

    tell(pro.endsWithPeriod());
    assertThat(standings.of(bo).plan().code()).isEqualTo("pro");
    clock.set(Instant.parse("2026-12-05T09:30:00Z"));
    assertThat(standings.of(bo).plan()).isEqualTo(plans.free());
  }

  @Test
  void aRenewalThatIsNotToldYetIsBelievedForThreeDays() {
    tell(pro);

    clock.set(Instant.parse("2026-12-06T00:00:00Z"));
    assertThat(standings.of(bo).period())
        .isEqualTo(period("2026-12-05T09:30:00Z", "2027-01-05T09:30:00Z"));
    clock.set(Instant.parse("2026-12-08T09:30:00Z"));
    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.LAPSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T08:00:00Z, 2027-01-31T08:00:00Z, 2027-02-28T08:00:00Z",
    "2027-02-28T07:59:59Z, 2027-01-31T08:00:00Z, 2027-02-28T08:00:00Z",
    "2027-02-28T08:00:00Z, 2027-02-28T08:00:00Z, 2027-03-31T08:00:00Z",
    "2027-03-31T08:00:00Z, 2027-03-31T08:00:00Z, 2027-04-30T08:00:00Z",
    "2028-01-31T07:59:59Z, 2027-12-31T08:00:00Z, 2028-01-31T08:00:00Z"
  })
  void aYearHasTwelveMonthsCountedFromItsAnchor(String now, String from, String to) {
    tell(
        Paid.pro("2027-01-31T08:00:00Z", "2028-01-31T08:00:00Z")
            .costs("price_pro_year", Term.YEAR));
    clock.set(Instant.parse(now));

    assertThat(standings.of(bo).period()).isEqualTo(period(from, to));
    assertThat(standings.of(bo).plan().monthlyImages()).isEqualTo(100);
  }

  @Test
  void aYearThatEndsOnALeapDayHasNoThirteenthMonth() {
    tell(
        Paid.pro("2027-02-28T08:00:00Z", "2028-02-29T08:00:00Z")
            .costs("price_pro_year", Term.YEAR));
    clock.set(Instant.parse("2028-02-28T08:00:00Z"));

    assertThat(standings.of(bo).period())
        .isEqualTo(period("2028-01-28T08:00:00Z", "2028-02-29T08:00:00Z"));
  }

  @Test
  void aLargerPlanKeepsWhatIsUsedAndASmallerOneNeverOwes() {
    tell(pro);
    spend(60);
    tell(pro.costs("price_business_month", Term.MONTH));
    assertThat(allowance.usage(bo).remaining()).isEqualTo(440);
    spend(100);

    tell(pro);

    assertThat(allowance.usage(bo).remaining()).isZero();
    assertThat(allowance.usage(bo).used()).isEqualTo(160);
    assertThat(spendOne()).isInstanceOf(Spending.Spent.class);
  }

  @Test
  void anotherTermTakesOverTheShareOfTheUsedImagesThatIsCreditedInMoney() {
    tell(pro);
    spend(90);
    tell(
        Paid.pro("2026-11-20T09:30:00Z", "2027-11-20T09:30:00Z")
            .costs("price_pro_year", Term.YEAR));
    clock.set(Instant.parse("2026-11-20T09:30:00Z"));

    assertThat(allowance.usage(bo).used()).isEqualTo(45);
    spend(1);
    assertThat(allowance.usage(bo).remaining()).isEqualTo(54);
    assertThat(allowance.entries(bo))
        .extracting(LedgerEntry::amount)
        .containsExactlyInAnyOrder(45, 1);
    assertThat(audit.addUp()).isZero();
  }

  @Test
  void whoSwitchesTheTermToAndFroHasOneAllowance() {
    tell(pro);
    spend(100);
    tell(
        Paid.pro("2026-11-05T09:31:00Z", "2027-11-05T09:31:00Z")
            .costs("price_pro_year", Term.YEAR));
    assertThat(allowance.usage(bo).remaining()).isZero();
    assertThat(spendOne()).isInstanceOf(Spending.Spent.class);

    tell(Paid.pro("2026-11-05T09:32:00Z", "2026-12-05T09:32:00Z"));

    assertThat(spendOne()).isInstanceOf(Spending.Spent.class);
    assertThat(allowance.usage(bo).used()).isEqualTo(100);
  }

  @Test
  void aFreeMonthAndAnEndedSubscriptionLeaveNothingToTakeOver() {
    spend(10);
    tell(pro);
    assertThat(allowance.usage(bo).remaining()).isEqualTo(100);
    spend(20);
    tell(pro.is(SubscriptionStatus.CANCELED));

    tell(Paid.pro("2026-11-16T09:30:00Z", "2026-12-16T09:30:00Z").named("sub_2"));

    assertThat(allowance.usage(bo).remaining()).isEqualTo(100);
  }

  @Test
  void ofTwoSubscriptionsTheOneThatGivesMoreCounts() {
    tell(pro.costs("price_business_month", Term.MONTH));
    tell(pro.named("sub_2"));

    assertThat(standings.of(bo).plan().code()).isEqualTo("business");
  }

  @Test
  void aPriceThatIsNoPlansGivesNothing() {
    tell(pro.costs("price_of_something_else", Term.MONTH));

    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.LAPSED);
  }

  @Test
  void whatWasToldEarlierNeverReplacesWhatWasToldLaterAndAnEndIsFinal() {
    var account = bo.id();
    Instant noon = Instant.parse("2026-11-17T12:00:00Z");
    subscriptions.tell(account, pro.told(), Told.byEvent(noon, 1, "evt_2"));

    assertThat(
            subscriptions.tell(
                account, pro.is(SubscriptionStatus.UNPAID).told(), Told.byEvent(noon, 0, "evt_3")))
        .isFalse();
    assertThat(
            subscriptions.tell(
                account,
                pro.is(SubscriptionStatus.CANCELED).told(),
                Told.byEvent(noon.minusSeconds(1), 2, "evt_1")))
        .isTrue();
    assertThat(
            subscriptions.tell(account, pro.told(), Told.byEvent(noon.plusSeconds(9), 1, "evt_4")))
        .isFalse();
    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.FREE);
  }

  @Test
  void aPrivateInstallationHasNoLimit() {
    var settings =
        new BillingSettings(
            10, true, BillingFor.SELLING.grace(), BillingFor.SELLING.lateness(), null, null);
    Allowance without = BillingFor.allowance(database, clock, settings);
    for (int image = 0; image < 12; image++) {
      Spending answer =
          database.transactions().execute(s -> without.spend(bo, ImageId.next(clock)));
      assertThat(answer).isInstanceOf(Spending.Granted.class);
    }

    assertThat(without.usage(bo).plan().isUnlimited()).isTrue();
    assertThat(without.usage(bo).used()).isEqualTo(12);
  }

  /// Who comes back from paying reads the plan before its events come.
  @Test
  void anEventFromBeforeThePaymentDoesNotTakeBackWhatWasRead() {
    Instant second = Instant.parse("2026-11-17T12:00:00Z");
    Paid pro = Paid.pro("2026-11-17T12:00:00Z", "2026-12-17T12:00:00Z");
    tell(pro, Told.read(second));
    tell(pro.is(SubscriptionStatus.INCOMPLETE), Told.byEvent(second, 0, "evt_1"));

    assertThat(standings.of(bo).state()).isEqualTo(Standing.State.PAID);
  }

  private void tell(Paid paid, Told when) {
    subscriptions.tell(bo.id(), paid.told(), when);
  }

  private void tell(Paid paid) {
    Instant at = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(told++);
    assertThat(subscriptions.tell(bo.id(), paid.told(), Told.byEvent(at, 1, "evt_" + told)))
        .isTrue();
  }

  private void spend(int images) {
    for (int image = 0; image < images; image++) {
      assertThat(spendOne()).isInstanceOf(Spending.Granted.class);
    }
  }

  private Spending spendOne() {
    return database.transactions().execute(s -> allowance.spend(bo, ImageId.next(clock)));
  }

  private static Period period(String from, String to) {
    return new Period(Instant.parse(from), Instant.parse(to));
  }
}
