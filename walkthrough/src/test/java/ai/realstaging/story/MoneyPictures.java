package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;

/// Pictures of what has to do with money, from the free plan through an unpaid invoice to the end
/// of a subscription, as its owner and as the administrator see it.
final class MoneyPictures {

  private final Camera camera;

  MoneyPictures(Camera camera) {
    this.camera = camera;
  }

  void take() throws IOException {
    try (Program program =
            Program.start(
                Map.of(
                    "REALSTAGING_BILLING_FREE_IMAGES",
                    "5",
                    "REALSTAGING_MODEL_DRAFT_CORESECONDS",
                    "1"),
                "--demo-billing");
        Chrome chrome = Chrome.start()) {
      Browser browser = chrome.browser();
      try (Visitor bo = Visitor.signedUp(browser, program.home(), "Bo");
          Visitor admin =
              Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
        Subscriber money = new Subscriber(bo.page());
        subscribe(bo, money);
        stopPaying(bo.page(), money);
        admin.signIn(program.admin());
        books(admin);
        end(bo.page(), money);
      }
      camera.develop(browser);
    }
  }

  private void subscribe(Visitor bo, Subscriber money) {
    camera.visit(bo, "/pricing", "money-pricing");
    camera.visit(bo, "/billing", "money-free");
    money.choose("Subscribe for \\$29 a month");
    bo.page().waitForURL("**/pay/**");
    camera.take(bo.page(), "money-checkout");
    money.pay("4242");
    money.isBack();
    money.waitForInvoices(1, "$29.00");
    camera.take(bo.page(), "money-pro");
    camera.takeWhole(bo.page(), "money-pro-whole");
    money.choose("Move to Business, pay \\$(69|70)\\.");
    money.waitForInvoices(2, "Paid");
  }

  private void stopPaying(Page page, Subscriber money) {
    money.changeCard("Change card", "0341");
    camera.take(page, "money-portal");
    money.waitForWhatComes();
    money.returnFromPortal();
    money.waitForInvoices(3, "Not paid");
    camera.take(page, "money-unpaid");
  }

  private void books(Visitor admin) {
    camera.visit(admin, "/admin/billing", "admin-billing");
    admin.go("/admin/accounts");
    admin.page().locator("main a", containing("bo@")).first().click();
    admin.page().waitForURL("**/admin/accounts/*");
    camera.take(admin.page(), "admin-account");
    camera.takeWhole(admin.page(), "admin-account-whole");
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private void end(Page page, Subscriber money) {
    money.changeCard("Change the card", "4242");
    money.returnFromPortal();
    money.waitForInvoices(3, "Paid");
    money.choose("^Cancel plan$");
    page.getByText("Business ends").first().waitFor();
    camera.take(page, "money-ending");
  }
}
