package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.PLAN;
import static ai.realstaging.schema.Tables.PLAN_PRICE;

import ai.realstaging.kernel.Money;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.Term;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The plans of this installation: the one place that says what a plan gives. The settings are
/// written into the table at the start; what was offered once stays there for those who have it.
@Component
@EnableConfigurationProperties(BillingSettings.class)
public final class Plans {

  private final List<Plan> offered;
  private final Map<String, Plan> known;
  private final Map<PriceId, PlanPrice> prices;

  /// Throws [IllegalArgumentException] when no plan is the free one, as accounts start on it, or
  /// when two plans share a code or a price.
  Plans(
      BillingSettings settings,
      DSLContext sql,
      TransactionOperations transactions,
      InstantSource clock) {
    offered = settings.offered();
    check(settings);
    transactions.executeWithoutResult(status -> write(settings, sql, clock));
    known =
        sql.selectFrom(PLAN).fetch(Plans::read).stream()
            .collect(Collectors.toMap(Plan::code, Function.identity()));
    offered.forEach(plan -> known.put(plan.code(), plan));
    prices =
        sql
            .selectFrom(PLAN_PRICE)
            .fetch(
                row ->
                    new PlanPrice(
                        new PriceId(row.getPriceId()),
                        Objects.requireNonNull(known.get(row.getPlanCode())),
                        Term.valueOf(row.getTerm()),
                        row.getOffered()))
            .stream()
            .collect(Collectors.toMap(PlanPrice::id, Function.identity()));
  }

  /// What is offered, the smallest first.
  public List<Plan> all() {
    return offered;
  }

  /// A plan by its code, also one that is offered no more.
  public Optional<Plan> find(String code) {
    return Optional.ofNullable(known.get(code));
  }

  public Plan free() {
    return find(BillingSettings.FREE).orElseThrow();
  }

  /// What the provider's price buys, also one that is offered no more.
  public Optional<PlanPrice> ofPrice(PriceId price) {
    return Optional.ofNullable(prices.get(price));
  }

  /// The price that the plan is bought at now.
  public Optional<PlanPrice> price(Plan plan, Term term) {
    return prices.values().stream()
        .filter(price -> price.offered() && price.term() == term)
        .filter(price -> price.plan().code().equals(plan.code()))
        .findFirst();
  }

  /// The smallest plan that gives more images than this one and can be bought here.
  public Optional<Plan> larger(Plan than) {
    return offered.stream()
        .filter(plan -> plan.monthlyImages() > than.monthlyImages())
        .filter(plan -> price(plan, Term.MONTH).or(() -> price(plan, Term.YEAR)).isPresent())
        .findFirst();
  }

  private void check(BillingSettings settings) {
    if (offered.stream().noneMatch(plan -> plan.code().equals(BillingSettings.FREE))) {
      throw new IllegalArgumentException("realstaging.billing.plans needs a plan with code 'free'");
    }
    if (offered.stream().map(Plan::code).distinct().count() < offered.size()) {
      throw new IllegalArgumentException("realstaging.billing.plans has a code twice");
    }
    Map<String, BillingSettings.PriceSetting> set = settings.prices();
    if (set != null) {
      set.keySet().stream()
          .filter(code -> offered.stream().noneMatch(plan -> plan.code().equals(code)))
          .findFirst()
          .ifPresent(
              code -> {
                throw new IllegalArgumentException(
                    "realstaging.billing.prices.%s is the price of no plan".formatted(code));
              });
    }
  }

  private void write(BillingSettings settings, DSLContext sql, InstantSource clock) {
    sql.update(PLAN).set(PLAN.OFFERED, false).execute();
    sql.update(PLAN_PRICE).set(PLAN_PRICE.OFFERED, false).execute();
    for (int rank = 0; rank < offered.size(); rank++) {
      Plan plan = offered.get(rank);
      var row = sql.newRecord(PLAN);
      row.setCode(plan.code());
      row.setName(plan.name());
      row.setRank(rank);
      row.setMonthlyImages(plan.monthlyImages());
      row.setMonthCents(plan.price().cents());
      row.setYearCents(plan.yearlyPrice().map(Money::cents).orElse(null));
      row.setCurrency(plan.price().currency().getCurrencyCode());
      row.setWeight(plan.weight());
      row.setOpenJobs(plan.openJobs());
      row.setOffered(true);
      row.setUpdatedAt(clock.instant().atOffset(ZoneOffset.UTC));
      sql.insertInto(PLAN).set(row).onConflict(PLAN.CODE).doUpdate().set(row).execute();
      for (Term term : List.of(Term.MONTH, Term.YEAR)) {
        settings.price(plan.code(), term).ifPresent(id -> write(sql, plan, term, id));
      }
    }
  }

  private static void write(DSLContext sql, Plan plan, Term term, PriceId id) {
    var row = sql.newRecord(PLAN_PRICE);
    row.setPriceId(id.value());
    row.setPlanCode(plan.code());
    row.setTerm(term.name());
    row.setOffered(true);
    int written =
        sql.insertInto(PLAN_PRICE)
            .set(row)
            .onConflict(PLAN_PRICE.PRICE_ID)
            .doUpdate()
            .set(PLAN_PRICE.OFFERED, true)
            .where(PLAN_PRICE.PLAN_CODE.eq(plan.code()), PLAN_PRICE.TERM.eq(term.name()))
            .execute();
    if (written == 0) {
      throw new IllegalArgumentException(
          "the price %s is already that of another plan or term".formatted(id));
    }
  }

  private static Plan read(Record row) {
    Currency currency = Currency.getInstance(row.get(PLAN.CURRENCY));
    return new Plan(
        row.get(PLAN.CODE),
        row.get(PLAN.NAME),
        new Money(row.get(PLAN.MONTH_CENTS), currency),
        Optional.ofNullable(row.get(PLAN.YEAR_CENTS)).map(cents -> new Money(cents, currency)),
        row.get(PLAN.MONTHLY_IMAGES),
        row.get(PLAN.WEIGHT),
        row.get(PLAN.OPEN_JOBS));
  }
}
