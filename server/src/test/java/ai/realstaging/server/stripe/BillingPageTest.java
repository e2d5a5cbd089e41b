package ai.realstaging.server.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import ai.realstaging.testkit.stripe.CardNumbers;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The billing page of one who has bought, before a provider that answers.
class BillingPageTest {

  private static final String BUSINESS = "price_1TzStg0000000000StudioMonth";

  private static FakeStripe stripe;
  private static Door door;

  @BeforeAll
  static void start() {
    stripe =
        FakeStripe.start(
            new StandInSettings(
                0,
                "sk_test_of_the_door",
                Deliveries.SECRET,
                Optional.empty(),
                List.of(
                    new StandInSettings.Sold(Deliveries.PRO, "Pro", 2900, "month"),
                    new StandInSettings.Sold(BUSINESS, "Business", 9900, "month")),
                Optional.empty()),
            Clock.systemUTC());
    Map<String, String> settings = new HashMap<>(Deliveries.SELLING);
    settings.put("realstaging.payment.base-url", stripe.baseUrl().toString());
    door = Door.open(settings);
  }

  @AfterAll
  static void stop() {
    door.close();
    stripe.close();
  }

  @Test
  void showsTheNewSumWhenThatOfThePageIsOutOfDate() {
    Browser bo = subscriber("bo-looks-again");

    Answer refused =
        bo.postFrom(
            "/billing",
            "/billing/upgrade",
            Map.of("plan", "business", "term", "month", "at", "1700000000"));

    assertThat(refused.header("Location")).endsWith("/billing?to=business");
    assertThat(bo.open(refused.header("Location")).text())
        .contains("The sum has changed since you saw it.", "Move to Business, pay $");
    assertThat(
            door.as("bo-looks-again")
                .post(
                    "/api/v1/billing/upgrade-subscription",
                    Map.of("plan_code", "business", "proration_date", 1_700_000_000))
                .field("code"))
        .isEqualTo("preview_expired");
  }

  @Test
  void isThereForOneWhoseRenewalWasNotTold() {
    Browser bo = subscriber("bo-has-lapsed");
    change(
        "bo-has-lapsed",
        "period_start = now() - interval '40 days', period_end = now() - interval '10 days'");

    Answer page = bo.open("/billing");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("The subscription is not paid.");
    assertThat(bo.open("/billing?to=pro").status()).isEqualTo(200);
  }

  @Test
  void offersToGoOnWithAPlanThatPauses() {
    Browser bo = subscriber("bo-pauses");
    change("bo-pauses", "status = 'PAUSED'");

    assertThat(bo.open("/billing").text())
        .contains("The plan is paused.", "Go on with Pro", "Cancel plan")
        .doesNotContain("The subscription is not paid.", "The last payment is due.");
    bo.postFrom("/billing", "/billing/resume", Map.of());
    assertThat(bo.open("/billing").text())
        .contains("of 100 images left.")
        .doesNotContain("Go on with Pro");
  }

  /// Signed in, with Pro paid for, and back from the provider.
  private static Browser subscriber(String name) {
    String begun =
        door.as(name)
            .post("/api/v1/billing/create-subscription-elements", Map.of("plan_code", "pro"))
            .field("subscription_id");
    assertThat(stripe.confirm(begun, CardNumbers.PAYS)).isTrue();
    Browser browser = door.browser().signIn(name);
    assertThat(browser.open("/billing?checkout=done").text()).contains("of 100 images left.");
    return browser;
  }

  /// Writes into the books what was told.
  private static void change(String name, String set) {
    UUID account = UUID.fromString(door.as(name).get("/api/v1/user/profile").field("id"));
    door.database()
        .sql()
        .execute("update subscription set " + set + " where account_id = ?", account);
  }
}
