package ai.realstaging.server.page.home;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.billing.Plan;
import ai.realstaging.billing.Plans;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page. Somebody who is signed in goes on to the listings.
@Controller
class HomeController {

  /// The styles that the room on the first page was staged in; the first one is shown.
  private static final List<Style> LOOKS =
      List.of(
          Style.MID_CENTURY,
          Style.SCANDINAVIAN,
          Style.MODERN,
          Style.COASTAL,
          Style.INDUSTRIAL,
          Style.TRADITIONAL);

  private final Plans plans;
  private final Frames frames;

  HomeController(Plans plans, Frames frames) {
    this.plans = plans;
    this.frames = frames;
  }

  @GetMapping("/")
  ModelAndView home(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      return new ModelAndView("redirect:/listings");
    }
    HomeView home =
        new HomeView(
            LOOKS.stream()
                .map(style -> new HomeView.Look(Words.style(style), picture(style)))
                .toList(),
            plans.all().getFirst().monthlyImages(),
            plans.all().stream().map(HomeController::view).toList());
    return new ModelAndView(
        "home",
        Map.of("frame", frames.open(request, text("home.title"), Frame.Place.HOME), "home", home));
  }

  private static String picture(Style style) {
    return "picture/home-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jpg";
  }

  private static HomeView.PlanView view(Plan plan) {
    boolean free = plan.price().cents() == 0;
    return new HomeView.PlanView(
        plan.code(),
        plan.name(),
        Words.money(plan.price()),
        free ? text("plan.for-good") : text("plan.a-month"),
        plan.monthlyImages(),
        plan.openJobs(),
        free);
  }
}
