package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The life of a subscription at a browser, with the stand-in for the payment provider that
/// `./realstaging --demo-billing` starts.
@EnabledIf("ai.realstaging.story.Chrome#told")
class BillingStoryTest {

  private static Program program;
  private static Chrome chrome;

  @BeforeAll
  static void start() {
    program =
        Program.start(
            Map.of(
                "REALSTAGING_BILLING_FREE_IMAGES", "1", "REALSTAGING_MODEL_DRAFT_CORESECONDS", "1"),
            "--demo-billing");
    chrome = Chrome.start();
  }

  @AfterAll
  static void end() {
    chrome.close();
    program.close();
  }

  @Test
  void fromTheFreePlanToAPaidOneThroughAFailedCardAndBackToTheFreePlan() {
    try (Newcomer bo = Newcomer.arrive(chrome.browser(), program.home())) {
      bo.signUp("bo");
      bo.openListing("7 Mill Lane");
      reachTheLimit(bo);

      Look look = new Look();
      Subscriber money = new Subscriber(bo.page());
      look.here(bo.page(), "allowance spent");
      subscribe(bo, money);
      look.here(bo.page(), "subscribed");
      goOnStaging(bo);
      upgrade(money);
      failAndMendTheCard(bo, money, look);
      cancel(money);
      look.here(bo.page(), "cancelled");

      assertThat(look.faults()).isEmpty();
      assertThat(bo.troubles()).isEmpty();
    }
  }

  private static void reachTheLimit(Newcomer bo) {
    bo.drop(List.of(Rooms.three().getFirst()));
    bo.stage(1);
    bo.waitFor("1 photo, 1 staged.");
    bo.drop(List.of(Rooms.three().get(1)));
    bo.press("Stage 1 image");

    var dialog = bo.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("1 of 1 images used");
    assertThat(dialog).containsText("or now with Pro, 100 a month");
    dialog.getByText("See the plans").click();
    bo.page().waitForURL("**/billing");
  }

  private static void subscribe(Newcomer bo, Subscriber money) {
    assertThat(money.answer()).containsText("0 of 1 images left.");
    money.choose("Subscribe for \\$29 a month");
    money.pay("0002");
    assertThat(bo.page().getByRole(AriaRole.ALERT)).containsText("declined");
    money.pay("4242");
    money.isBack();
    assertThat(money.answer()).containsText("100 of 100 images left.");
    money.waitForInvoices(1, "$29.00");
    bo.keepPicture("billing-pro");
  }

  /// The photo that was too much has waited here meanwhile.
  private static void goOnStaging(Newcomer bo) {
    bo.page().navigate(bo.home().resolve("/listings").toString());
    bo.page().locator("main").getByText("7 Mill Lane").first().click();
    bo.press("Stage 1 image");
    bo.waitFor("2 photos, 2 staged.");
    assertThat(bo.page().locator("header.bar")).containsText("99 of 100 left");
  }

  private static void upgrade(Subscriber money) {
    money.goToBilling();
    money.choose("Move to Business, pay \\$(69|70)\\.");
    assertThat(money.answer()).containsText("499 of 500 images left.");
    money.waitForInvoices(2, "Paid");
  }

  private static void failAndMendTheCard(Newcomer bo, Subscriber money, Look look) {
    money.changeCard("Change card", "0341");
    money.waitForWhatComes();
    money.returnFromPortal();
    money.waitForInvoices(3, "Not paid");
    assertThat(money.alert()).containsText("The last payment failed. Business stays until");
    assertThat(money.answer()).containsText("of 500 images left.");
    look.asItIs(bo.page(), "card failed");

    money.changeCard("Change the card", "4242");
    money.returnFromPortal();
    money.waitForInvoices(3, "Paid");
    assertThat(money.alert()).hasCount(0);
  }

  private static void cancel(Subscriber money) {
    money.choose("^Cancel plan$");
    assertThat(money.answer()).containsText("Business ends");
    money.openPortal();
    money.waitForWhatComes();
    money.returnFromPortal();
    money.waitForInvoices(3, "Paid");
    assertThat(money.answer()).containsText("of 1 images left.");
  }
}
