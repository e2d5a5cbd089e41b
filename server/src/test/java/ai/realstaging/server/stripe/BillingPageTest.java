package ai.realstaging.server.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.testkit.stripe.CardNumbers;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The billing page of one who has bought, before a provider that answers.
class BillingPageTest {

  private static final String BUSINESS = "price_1TzStg0000000000StudioMonth";
  private static final String PRO_YEAR = "price_1TzStg00000000000000ProYear";

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
                    new StandInSettings.Sold(PRO_YEAR, "Pro", 29000, "year"),
                    new StandInSettings.Sold(BUSINESS, "Business", 9900, "month")),
                Optional.empty()),
            Clock.systemUTC());
    Map<String, String> settings = new HashMap<>(Deliveries.SELLING);
    settings.put("realstaging.billing.prices.pro.yearly", PRO_YEAR);
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

    assertThat(refused.header("Location")).endsWith("/billing?to=business&by=month");
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
  void changesToTheYearAndSaysWhatIsDueTodayAndWhenTheNextCharge() {
    Browser bo = subscriber("bo-pays-by-the-year");
    assertThat(bo.open("/billing").text())
        .contains("/billing?to=pro&amp;by=year", "Or $290.00 a year");
    Answer page = bo.open("/billing?to=pro&by=year");
    String inAYear = String.valueOf(Year.now(ZoneOffset.UTC).plusYears(1));
    assertThat(page.text())
        .contains("Pro, paid by the year", "Pay by the year, $26", "Then yearly, from ", inAYear);

    bo.postFrom(
        "/billing", "/billing/upgrade", Map.of("plan", "pro", "term", "year", "at", instant(page)));

    assertThat(bo.open("/billing").text())
        .contains("of 100 images left.", "Next charge $290.00", "Or $29.00 a month");
    assertThat(stripe.violations()).isEmpty();
  }

  @Test
  void leadsToWhereTheBankAsksAndMovesThePlanOnceItHas() {
    Browser bo = subscriber("bo-is-asked");
    Caller caller = door.as("bo-is-asked");
    String customer = customer("bo-is-asked");
    stripe.changeCard(customer, CardNumbers.ASKS);
    Answer page = bo.open("/billing?to=business");
    assertThat(page.header("Content-Security-Policy")).contains("https://invoice.stripe.com");

    Answer sent =
        bo.postFrom(
            "/billing",
            "/billing/upgrade",
            Map.of("plan", "business", "term", "month", "at", instant(page)));
    assertThat(sent.header("Location")).startsWith(stripe.baseUrl() + "/invoice/");
    tell(customer);
    assertThat(caller.get("/api/v1/billing/usage").field("plan_code")).isEqualTo("pro");
    assertThat(bo.open("/billing").text()).contains("Your bank wants to ask you.");

    Answer again =
        caller.post("/api/v1/billing/upgrade-subscription", Map.of("plan_code", "business"));
    assertThat(again.field("plan_code")).isEqualTo("pro");
    assertThat(stripe.payOnPage(URI.create(again.field("confirm_url")))).isTrue();
    tell(customer);
    assertThat(caller.get("/api/v1/billing/usage").field("plan_code")).isEqualTo("business");
    assertThat(bo.open("/billing").text())
        .contains("of 500 images left.", "Void")
        .doesNotContain("Your bank wants to ask you.");
    assertThat(stripe.violations()).isEmpty();
  }

  @Test
  void opensAnotherPageToBuyOnOnceTheFirstHasExpired() {
    Caller bo = door.as("bo-lets-it-expire");
    String first = buy(bo);
    assertThat(buy(bo)).isEqualTo(first);

    String page = first.substring(first.lastIndexOf('/') + 1);
    Deliveries.post(
        door,
        Deliveries.event("checkout.session.expired")
            .replaceAll("cs_test_a1StagingCheckoutSession\\d+", page));

    assertThat(buy(bo)).isNotEqualTo(first);
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

  private static String buy(Caller caller) {
    return caller.post("/api/v1/billing/create-checkout", Map.of("plan_code", "pro")).field("url");
  }

  private static String customer(String name) {
    return door.database()
        .sql()
        .resultQuery("select customer_id from billing_customer where account_id = ?", account(name))
        .fetchSingle(0, String.class);
  }

  /// Posts what the stand-in has told of the customer.
  private static void tell(String customer) {
    stripe.events().stream()
        .filter(event -> event.contains(customer))
        .forEach(event -> assertThat(Deliveries.post(door, event).status()).isEqualTo(200));
  }

  /// What the sum on the page was counted to.
  private static String instant(Answer page) {
    Matcher at = Pattern.compile("name=\"at\" value=\"(\\d+)\"").matcher(page.text());
    assertThat(at.find()).isTrue();
    return at.group(1);
  }

  private static UUID account(String name) {
    return UUID.fromString(door.as(name).get("/api/v1/user/profile").field("id"));
  }

  /// Writes into the books what was told.
  private static void change(String name, String set) {
    door.database()
        .sql()
        .execute("update subscription set " + set + " where account_id = ?", account(name));
  }
}
