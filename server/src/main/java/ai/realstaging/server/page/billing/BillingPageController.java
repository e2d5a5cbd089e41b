package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.billing.BillingSync;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The billing page of an account.
@Controller
class BillingPageController {

  static final String SAID = "said";

  private final BillingViews views;
  private final Storefront store;
  private final BillingSync sync;
  private final Frames frames;

  BillingPageController(BillingViews views, Storefront store, BillingSync sync, Frames frames) {
    this.views = views;
    this.store = store;
    this.sync = sync;
    this.frames = frames;
  }

  /// @param checkout how somebody comes back from the provider's page: `done` or `left`
  /// @param to the plan that the sum is wanted for
  /// @param by its term, `month` or `year`; without it the one that is paid by now
  @GetMapping("/billing")
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      Model flash,
      @RequestParam(defaultValue = "") String checkout,
      @RequestParam Optional<String> to,
      @RequestParam Optional<String> by) {
    if (!checkout.isEmpty()) {
      look(account);
    }
    return new ModelAndView(
        "billing",
        Map.of(
            "frame",
            frames.of(request, account, text("billing.title"), Frame.Place.BILLING),
            "view",
            views.of(
                account,
                store.isOpen(),
                new Offers.Wish(to, by.map(Offers::term)),
                said(flash, checkout))));
  }

  /// Somebody who comes back may be faster than the provider's events.
  private void look(Account account) {
    try {
      sync.of(account);
    } catch (PaymentRefused e) {
      return; // the events will tell
    }
  }

  private static Optional<BillingView.Notice> said(Model flash, String checkout) {
    if (flash.getAttribute(SAID) instanceof String trouble) {
      return Optional.of(new BillingView.Notice(true, text("billing.trouble"), trouble, "", ""));
    }
    return checkout.equals("left")
        ? Optional.of(
            new BillingView.Notice(
                false, text("billing.left.title"), text("billing.left.said"), "", ""))
        : Optional.empty();
  }
}
