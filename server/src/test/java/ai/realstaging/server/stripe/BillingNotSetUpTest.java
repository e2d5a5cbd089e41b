package ai.realstaging.server.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An installation without a payment provider sells nothing, says so, and stages all the same.
class BillingNotSetUpTest {

  private static final String BILLING = "/api/v1/billing/";

  private final Caller bo = Door.shared().as("bo-buys-nothing");

  @ParameterizedTest
  @ValueSource(strings = {"subscriptions", "invoices", "payment-methods"})
  void thereIsNothingToRead(String what) {
    refused(bo.get(BILLING + what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create-checkout",
        "create-subscription-elements",
        "preview-upgrade",
        "upgrade-subscription",
        "cancel-subscription",
        "resume-subscription",
        "portal"
      })
  void thereIsNothingToBuyOrChange(String what) {
    refused(bo.post(BILLING + what, Map.of("plan_code", "pro")));
  }

  @Test
  void thereIsNothingToCompareWith() {
    refused(Door.shared().asAdmin("cy").post("/api/v1/admin/billing/sync", Map.of()));
  }

  @Test
  void whatIsFreeIsCountedAndThePlansCanBeRead() {
    Answer usage = bo.get(BILLING + "usage");
    assertThat(usage.field("plan_code")).isEqualTo("free");
    assertThat(usage.json().get("remaining_images").asInt()).isEqualTo(10);
    assertThat(usage.json().get("has_subscription").asBoolean()).isFalse();
    bo.get(BILLING + "plans")
        .json()
        .get("plans")
        .forEach(plan -> assertThat(plan.get("terms")).as("to be bought").isEmpty());
  }

  @Test
  void thePagesSaySo() {
    Browser browser = Door.shared().browser().signIn("bo-buys-nothing");

    assertThat(browser.open("/billing").text())
        .contains("10 of 10 images left.", "Plans are not sold here.")
        .contains("has no payment provider, so everybody has 10 images a month.")
        .doesNotContain("Subscribe", "See the plans", "id=\"invoices-title\"");
    assertThat(browser.open("/pricing").text())
        .contains("Not sold on this installation")
        .doesNotContain("Choose Pro");
    Answer pressed =
        browser.postFrom("/billing", "/billing/checkout", Map.of("plan", "pro", "term", "month"));
    assertThat(browser.open(pressed.header("Location")).text())
        .contains("This installation has no payment provider.");
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer::toString).isEqualTo(503);
    assertThat(answer.field("code")).isEqualTo("billing_not_configured");
  }
}
