package ai.realstaging.server.page.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Moved;
import ai.realstaging.billing.PlanChanges;
import ai.realstaging.billing.Storefront;
import ai.realstaging.server.billing.BillingAddresses;
import ai.realstaging.server.problem.Refusals;
import ai.realstaging.server.problem.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// The buttons of the billing page. What is refused is said on the page itself.
@Controller
class BillingActionController {

  private final Storefront store;
  private final PlanChanges changes;
  private final BillingAddresses addresses;
  private final Refusals refusals;

  BillingActionController(
      Storefront store, PlanChanges changes, BillingAddresses addresses, Refusals refusals) {
    this.store = store;
    this.changes = changes;
    this.addresses = addresses;
    this.refusals = refusals;
  }

  @PostMapping("/billing/checkout")
  String checkout(
      Account account,
      RedirectAttributes flash,
      @RequestParam String plan,
      @RequestParam(defaultValue = "month") String term) {
    return saying(
        flash,
        () ->
            store
                .checkout(account, store.price(plan, Offers.term(term)), addresses.ways())
                .url()
                .toString());
  }

  @PostMapping("/billing/portal")
  String portal(Account account, RedirectAttributes flash) {
    return saying(flash, () -> store.portal(account, addresses.back()).url().toString());
  }

  @PostMapping("/billing/upgrade")
  String move(
      Account account,
      RedirectAttributes flash,
      @RequestParam String plan,
      @RequestParam(defaultValue = "month") String term,
      @RequestParam(defaultValue = "0") long at) {
    String moved =
        saying(
            flash,
            () -> {
              Optional<Instant> seen = Optional.of(Instant.ofEpochSecond(at));
              return switch (changes.move(account, store.price(plan, Offers.term(term)), seen)) {
                case Moved.Now now -> BillingAddresses.BILLING;
                case Moved.OncePaid waiting -> waiting.page().toString();
              };
            });
    // what was refused stands there with its sum of now
    return flash.getFlashAttributes().isEmpty()
        ? moved
        : UriComponentsBuilder.fromUriString(moved)
            .queryParam("to", plan)
            .queryParam("by", Offers.wire(Offers.term(term)))
            .encode()
            .toUriString();
  }

  @PostMapping("/billing/cancel")
  String cancel(Account account, RedirectAttributes flash) {
    return saying(
        flash,
        () -> {
          changes.cancel(account);
          return BillingAddresses.BILLING;
        });
  }

  @PostMapping("/billing/resume")
  String resume(Account account, RedirectAttributes flash) {
    return saying(
        flash,
        () -> {
          changes.resume(account);
          return BillingAddresses.BILLING;
        });
  }

  private String saying(RedirectAttributes flash, Supplier<String> act) {
    try {
      return "redirect:" + act.get();
    } catch (RuntimeException e) {
      Verdict verdict = refusals.verdict(e).orElseThrow(() -> e);
      flash.addFlashAttribute(BillingPageController.SAID, verdict.detail());
      return "redirect:" + BillingAddresses.BILLING;
    }
  }
}
