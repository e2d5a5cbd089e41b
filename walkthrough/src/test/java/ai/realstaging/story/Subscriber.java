package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// What somebody does about money: on the billing page, and on the pages of the stand-in for the
/// payment provider, which also move its time.
final class Subscriber {

  private static final String BILLING = "**/billing**";
  private static final String PORTAL = "**/portal/**";

  private final Page page;

  Subscriber(Page page) {
    this.page = page;
  }

  void goToBilling() {
    page.getByRole(AriaRole.LINK, named(Pattern.compile("^Billing$"))).click();
    page.waitForURL(BILLING);
  }

  void choose(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button)))
        .click();
  }

  /// Pays on the provider's page with the card of these last figures.
  void pay(String card) {
    page.waitForURL("**/pay/**");
    page.getByLabel(card).check();
    choose("^Pay ");
  }

  /// Back on the billing page.
  void isBack() {
    page.waitForURL(BILLING);
  }

  /// Uses this card from now on.
  void changeCard(String verb, String card) {
    choose("^" + verb + "$");
    page.waitForURL(PORTAL);
    page.getByLabel(card).check();
    choose("Use this card");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("The card is changed.");
  }

  /// Lets the provider's time go on to the next thing that happens there.
  void waitForWhatComes() {
    choose("Go on to what happens next");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is ");
  }

  void openPortal() {
    choose("^Change card$");
    page.waitForURL(PORTAL);
  }

  void returnFromPortal() {
    page.getByRole(AriaRole.LINK, named(Pattern.compile("Return to Real Staging"))).click();
    isBack();
  }

  /// The provider tells of an invoice a moment after what it is for: the page is loaded again until
  /// it has so many, the newest with these words.
  void waitForInvoices(int count, String newest) {
    Api.await(
        count + " invoices, " + newest,
        () -> {
          page.reload();
          return invoices().count() == count && invoices().first().textContent().contains(newest);
        });
  }

  /// The first sentences of the billing page.
  Locator answer() {
    return page.locator(".billing .head h1");
  }

  Locator alert() {
    return page.locator(".billing > .note");
  }

  Locator invoices() {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Invoices"))
        .locator("tbody tr");
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
