package ai.realstaging.billing;

import ai.realstaging.kernel.Money;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.Term;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the plans give and cost, and how patient the house is with money.
///
/// @param freeImages monthly images of the free plan
/// @param unlimited whether everybody may stage without a limit: for a private installation
/// @param grace how long an account keeps its plan after a renewal was not paid
/// @param lateness how long after its end a period is believed to go on although the provider has
/// not said so
/// @param plans every plan, the free one first; the three of the price list when none is set
/// @param prices the provider's price ids by the plan's code; they differ between test and live
@Validated
@ConfigurationProperties("realstaging.billing")
public record BillingSettings(
    @DefaultValue("10") @Min(0) int freeImages,
    @DefaultValue("false") boolean unlimited,
    @DefaultValue("7d") @NotNull Duration grace,
    @DefaultValue("3d") @NotNull Duration lateness,
    @Nullable @Size(min = 1) List<@Valid PlanSetting> plans,
    @Nullable Map<String, PriceSetting> prices) {

  public static final String FREE = "free";

  private static final Currency USD = Currency.getInstance("USD");

  /// One plan as it is set; the prices in cents of a US dollar.
  public record PlanSetting(
      @NotBlank String code,
      @NotBlank String name,
      @Min(0) long priceCents,
      @Nullable @Min(0) Long yearlyCents,
      @Min(0) int monthlyImages,
      @Positive double weight,
      @Min(1) int openJobs) {}

  /// The provider's ids of one plan's prices.
  public record PriceSetting(@Nullable String monthly, @Nullable String yearly) {}

  List<Plan> offered() {
    List<PlanSetting> set =
        plans != null
            ? plans
            : List.of(
                new PlanSetting(FREE, "Free", 0, null, freeImages, 1, 50),
                new PlanSetting("pro", "Pro", 2900, 29_000L, 100, 4, 200),
                new PlanSetting("business", "Business", 9900, 99_000L, 500, 8, 1000));
    return set.stream().map(this::plan).toList();
  }

  private Plan plan(PlanSetting set) {
    return new Plan(
        set.code(),
        set.name(),
        new Money(set.priceCents(), USD),
        Optional.ofNullable(set.yearlyCents()).map(cents -> new Money(cents, USD)),
        set.code().equals(FREE) && unlimited ? Plan.WITHOUT_LIMIT : set.monthlyImages(),
        set.weight(),
        set.openJobs());
  }

  /// The id of the plan's price, where this environment sells it.
  Optional<PriceId> price(String code, Term term) {
    PriceSetting set = prices == null ? null : prices.get(code);
    if (set == null) {
      return Optional.empty();
    }
    String id =
        switch (term) {
          case MONTH -> set.monthly();
          case YEAR -> set.yearly();
          case OTHER -> null;
        };
    return Optional.ofNullable(id).filter(text -> !text.isBlank()).map(PriceId::new);
  }
}
