package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.billing.Plan;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.Term;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Tongue;
import ai.realstaging.server.page.Words;
import ai.realstaging.server.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The price list, for everybody.
@Controller
class PricingController {

  private final Plans plans;
  private final Storefront store;
  private final Frames frames;
  private final Callers callers;

  PricingController(Plans plans, Storefront store, Frames frames, Callers callers) {
    this.plans = plans;
    this.store = store;
    this.frames = frames;
    this.callers = callers;
  }

  @GetMapping("/pricing")
  ModelAndView show(HttpServletRequest request) {
    Frame frame =
        callers
            .find(request)
            .map(account -> frames.of(request, account, text("pricing.title"), Frame.Place.NOWHERE))
            .orElseGet(() -> frames.open(request, text("pricing.title"), Frame.Place.NOWHERE));
    return new ModelAndView(
        "pricing",
        Map.of(
            "frame",
            frame,
            "view",
            new PricingView(plans.all().stream().map(this::column).toList())));
  }

  private PricingView.Column column(Plan plan) {
    boolean sold =
        store.isOpen()
            && plans.price(plan, Term.MONTH).or(() -> plans.price(plan, Term.YEAR)).isPresent();
    List<String> lines =
        List.of(
            plan.isUnlimited() ? Offers.images(plan) : text("pricing.images", Offers.images(plan)),
            text("pricing.at-once", plan.openJobs()),
            plan.weight() > 1
                ? text("pricing.share", share(plan.weight()))
                : text("pricing.share.usual"),
            text("pricing.fails"));
    return new PricingView.Column(
        plan.code(),
        plan.name(),
        Words.money(plan.price()),
        plan.isFree() ? text("plan.for-good") : text("plan.a-month"),
        plans.price(plan, Term.YEAR).map(Offers::cost).map(Words::money).orElse(""),
        lines,
        plan.isFree(),
        sold);
  }

  private static String share(double weight) {
    return Tongue.number(weight, weight == Math.rint(weight) ? 0 : 1);
  }
}
