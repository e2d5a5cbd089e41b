package ai.realstaging.server.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The books as an admin reads and mends them.
class BooksPageTest {

  private static final String ALL = "/admin/billing";
  private static final String EVENT = "customer.subscription.created.active";

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static Door door;
  private static Browser cy;

  /// A ledger is never emptied, so each test has a Bo of its own.
  private final String name = "bo-" + PEOPLE.incrementAndGet();

  @BeforeAll
  static void start() {
    door = Door.open(Deliveries.SELLING);
    cy = door.browser().signIn("admin-cy");
  }

  @AfterAll
  static void stop() {
    door.close();
  }

  @BeforeEach
  void emptyTheBooks() {
    door.database()
        .sql()
        .execute("truncate subscription, invoice, payment, payment_event, billing_customer");
  }

  @Test
  void showsAParkedEventWithItsReasonAndPlacesItOnceItsCustomerIsKnown() {
    assertThat(cy.open(ALL).text()).contains("Every event is placed.");
    Deliveries.post(door, Deliveries.current(EVENT));
    String id = parked();
    assertThat(cy.open(ALL).text())
        .contains("1 event could not be placed.", "the customer is nobody", "Try again", id);

    assertThat(said(cy.postFrom(ALL, ALL + "/events/" + id + "/replay", Map.of())))
        .contains("The event still cannot be placed.");
    know();
    String page = "/admin/accounts/" + account();
    Answer placed =
        cy.postFrom(ALL, ALL + "/events/" + id + "/replay", Map.of("account", account()));
    assertThat(placed.header("Location")).endsWith(page);
    assertThat(said(placed)).contains("The event is placed.", "Pro, paid. 0 of 100 images used.");
    assertThat(cy.open(ALL).text()).contains("Every event is placed.");
  }

  @Test
  void tellsTheSameByTheApi() {
    Caller admin = door.asAdmin("cy");
    Deliveries.post(door, Deliveries.current(EVENT));
    String id = admin.get("/api/v1/admin/billing/events").json().at("/events/0/id").asString();
    assertThat(id).isEqualTo(parked());
    know();
    assertThat(
            admin
                .post("/api/v1/admin/billing/events/" + id + "/replay", Map.of())
                .json()
                .get("placed")
                .asBoolean())
        .isTrue();
    assertThat(admin.get("/api/v1/admin/billing/events").json().get("events")).isEmpty();
  }

  @Test
  void showsAnAccountsSubscriptionInvoicesLedgerAndEvents() {
    Deliveries.post(door, Deliveries.customerOf(account()));
    Deliveries.post(door, Deliveries.current(EVENT));
    Deliveries.post(door, Deliveries.event("invoice.paid"));
    String image = bo().image(bo().project("12 Elm Street")).get("id").asString();

    String page = cy.open("/admin/accounts/" + account()).text();

    assertThat(page)
        .contains("Pro, paid. 1 of 100 images used.", Deliveries.CUSTOMER)
        .contains("Active", "$29.00", "Held", image, "customer.subscription.created");
    assertThat(cy.open("/admin/accounts").text()).contains("/admin/accounts/" + account());
  }

  @Test
  void givesImagesBackWithAReasonButNeverMoreThanWereTaken() {
    String page = "/admin/accounts/" + account();
    String image = bo().image(bo().project("7 Mill Lane")).get("id").asString();
    int used = used();

    assertThat(said(give(page, "1", "a kindness")))
        .contains("apart from those in work, so nothing was given back");
    ready(image);

    assertThat(said(give(page, "" + (used + 1), "a kindness"))).contains("nothing was given back");
    assertThat(said(give(page, "0", "a kindness"))).contains("1 or more");
    assertThat(said(give(page, "1", "  "))).contains("Say why");
    assertThat(used()).isEqualTo(used);
    assertThat(said(give(page, "1", "a kindness")))
        .contains("1 image given back.", "Put right: a kindness", "−1");
    assertThat(used()).isEqualTo(used - 1);
    assertThat(cy.open("/admin/audit").text()).contains("allowance.give_back", account());
    assertThat(cy.open("/admin/accounts/01940000-0000-7000-8000-000000000000").status())
        .isEqualTo(404);
  }

  @Test
  void saysWhenTheProviderCannotBeAsked() {
    assertThat(said(cy.postFrom(ALL, ALL + "/sync", Map.of())))
        .contains("did not answer, so nothing was compared.");
  }

  private static Answer give(String page, String images, String reason) {
    return cy.postFrom(page, page + "/give-back", Map.of("images", images, "reason", reason));
  }

  private Caller bo() {
    return door.as(name);
  }

  private String account() {
    return bo().get("/api/v1/user/profile").field("id");
  }

  private int used() {
    return bo().get("/api/v1/billing/usage").json().get("images_used").asInt();
  }

  /// The image's end, as a worker would note it in the ledger.
  private static void ready(String image) {
    door.database()
        .sql()
        .execute(
            "insert into allowance_entry (image_id, round, kind, account_id, period_start, amount, created_at)"
                + " select image_id, round, 'SETTLE', account_id, period_start, 0, now()"
                + " from allowance_entry where image_id = ?",
            java.util.UUID.fromString(image));
  }

  /// The customer is the account's, as if its own event had been lost.
  private void know() {
    door.database()
        .sql()
        .execute(
            "insert into billing_customer (customer_id, account_id, created_at) values (?, ?, now())",
            Deliveries.CUSTOMER,
            java.util.UUID.fromString(account()));
  }

  private static String parked() {
    Matcher id =
        Pattern.compile("/admin/billing/events/([^/]+)/replay").matcher(cy.open(ALL).text());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  /// The page that one is led to.
  private static String said(Answer redirect) {
    assertThat(redirect.status()).as(redirect::toString).isEqualTo(302);
    return cy.open(redirect.header("Location")).text();
  }
}
