package ai.realstaging.billing;

import ai.realstaging.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the plans give; the one place that says so.
///
/// @param freeImages monthly images of the free plan
/// @param plans every plan, the free one first; the three of the price list when none is set
@Validated
@ConfigurationProperties("realstaging.billing")
public record BillingSettings(
    @DefaultValue("10") @Min(0) int freeImages,
    @Nullable @Valid @Size(min = 1) List<PlanSetting> plans) {

  public static final String FREE = "free";

  private static final Currency USD = Currency.getInstance("USD");

  /// One plan as it is set; the price in cents of a US dollar a month.
  public record PlanSetting(
      @NotBlank String code,
      @NotBlank String name,
      @Min(0) long priceCents,
      @Min(0) int monthlyImages,
      @Positive double weight,
      @Min(1) int openJobs) {}

  List<Plan> offered() {
    List<PlanSetting> set =
        plans != null
            ? plans
            : List.of(
                new PlanSetting(FREE, "Free", 0, freeImages, 1, 50),
                new PlanSetting("pro", "Pro", 2900, 100, 4, 200),
                new PlanSetting("business", "Business", 9900, 500, 8, 1000));
    return set.stream()
        .map(
            p ->
                new Plan(
                    p.code(),
                    p.name(),
                    new Money(p.priceCents(), USD),
                    p.monthlyImages(),
                    p.weight(),
                    p.openJobs()))
        .toList();
  }
}
