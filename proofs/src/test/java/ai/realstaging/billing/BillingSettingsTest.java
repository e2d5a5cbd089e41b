package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BillingSettingsTest {

  private static final Map<String, String> SOLO =
      Map.of(
          "plans[0].code", "free",
          "plans[0].name", "Trial",
          "plans[0].price-cents", "0",
          "plans[0].monthly-images", "3",
          "plans[0].weight", "1",
          "plans[0].open-jobs", "5",
          "plans[1].code", "solo",
          "plans[1].name", "Solo",
          "plans[1].price-cents", "1900",
          "plans[1].yearly-cents", "19000");

  @Test
  void whatIsNotSetHasItsDefault() {
    BillingSettings settings = bound(Map.of());

    assertThat(settings)
        .isEqualTo(
            new BillingSettings(10, false, Duration.ofDays(7), Duration.ofDays(3), null, null));
    assertThat(settings.offered())
        .extracting(Plan::code, plan -> plan.price().cents(), Plan::monthlyImages, Plan::openJobs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("free", 0L, 10, 50),
            org.assertj.core.groups.Tuple.tuple("pro", 2900L, 100, 200),
            org.assertj.core.groups.Tuple.tuple("business", 9900L, 500, 1000));
  }

  @Test
  void everySettingIsTaken() {
    BillingSettings settings =
        bound(
            with(
                SOLO,
                Map.of(
                    "free-images", "4",
                    "unlimited", "true",
                    "grace", "5d",
                    "lateness", "2d",
                    "plans[1].monthly-images", "60",
                    "plans[1].weight", "2.5",
                    "plans[1].open-jobs", "30",
                    "prices.solo.monthly", "price_m",
                    "prices.solo.yearly", "price_y")));

    assertThat(settings)
        .isEqualTo(
            new BillingSettings(
                4,
                true,
                Duration.ofDays(5),
                Duration.ofDays(2),
                List.of(
                    new BillingSettings.PlanSetting("free", "Trial", 0, null, 3, 1, 5),
                    new BillingSettings.PlanSetting("solo", "Solo", 1900, 19_000L, 60, 2.5, 30)),
                Map.of("solo", new BillingSettings.PriceSetting("price_m", "price_y"))));
    assertThat(settings.price("solo", Term.MONTH)).contains(new PriceId("price_m"));
    assertThat(settings.price("solo", Term.YEAR)).contains(new PriceId("price_y"));
    assertThat(settings.offered().getFirst().isUnlimited()).isTrue();
  }

  @Test
  void theEnvironmentSetsThemToo() {
    Map<String, Object> environment =
        Map.of(
            "REALSTAGING_BILLING_FREE_IMAGES", "4",
            "REALSTAGING_BILLING_UNLIMITED", "true",
            "REALSTAGING_BILLING_PRICES_PRO_MONTHLY", "price_m",
            "REALSTAGING_BILLING_PRICES_PRO_YEARLY", "price_y",
            "REALSTAGING_BILLING_PRICES_BUSINESS_MONTHLY", "");
    MutablePropertySources sources = new MutablePropertySources();
    sources.addFirst(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    sources.addLast(new MapPropertySource("none", Map.of()));

    BillingSettings settings =
        new Binder(ConfigurationPropertySources.from(sources))
            .bindOrCreate("realstaging.billing", Bindable.of(BillingSettings.class));

    assertThat(settings.freeImages()).isEqualTo(4);
    assertThat(settings.unlimited()).isTrue();
    assertThat(settings.price("pro", Term.MONTH)).contains(new PriceId("price_m"));
    assertThat(settings.price("pro", Term.YEAR)).contains(new PriceId("price_y"));
    assertThat(settings.price("business", Term.MONTH)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "free-images, -1, freeImages",
    "plans[1].open-jobs, 0, plans[1].openJobs",
    "plans[1].weight, 0, plans[1].weight",
    "plans[1].price-cents, -1, plans[1].priceCents",
    "plans[1].name, ' ', plans[1].name",
  })
  void aNumberThatCannotBeIsRefused(String setting, String value, String named) {
    BillingSettings settings = bound(with(SOLO, Map.of(setting, value)));
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      assertThat(validators.getValidator().validate(settings))
          .anyMatch(fault -> fault.getPropertyPath().toString().equals(named));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plans[0].code | basic | realstaging.billing.plans needs a plan with code 'free'",
        "plans[1].code | free | realstaging.billing.plans has a code twice",
        "prices.gold.monthly | price_g | realstaging.billing.prices.gold is the price of no plan",
        "prices.free.monthly | price_m | the price price_m is already that of another plan or term",
        "prices.solo.yearly | price_m | the price price_m is already that of another plan or term",
      })
  void plansThatCannotBeStopTheStartWithOneSentence(String setting, String value, String said) {
    Map<String, String> whole =
        with(
            SOLO,
            Map.of(
                "plans[1].monthly-images", "60",
                "plans[1].weight", "2",
                "plans[1].open-jobs", "30",
                "prices.solo.monthly", "price_m"));
    try (TestDatabase database = TestDatabase.open()) {
      BillingSettings settings = bound(with(whole, Map.of(setting, value)));
      assertThatThrownBy(() -> BillingFor.plans(database, SettableClock.atNoon(), settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(said);
    }
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static BillingSettings bound(Map<String, String> settings) {
    var source = new MapConfigurationPropertySource();
    settings.forEach((name, value) -> source.put("realstaging.billing." + name, value));
    return new Binder(source)
        .bindOrCreate("realstaging.billing", Bindable.of(BillingSettings.class));
  }
}
