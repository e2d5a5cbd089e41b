package ai.realstaging.server.page.style;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.Phase;
import ai.realstaging.server.page.Failure;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.PlateView;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// `/style`: colours, type and parts as they are. Only where `realstaging.server.style-page` is
/// true.
@Controller
@ConditionalOnProperty("realstaging.server.style-page")
class StylePage {

  private final Frames frames;
  private final InstantSource clock;

  StylePage(Frames frames, InstantSource clock) {
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/style")
  ModelAndView show(HttpServletRequest request, Account account) {
    List<PlateView> plates =
        Arrays.stream(Phase.values())
            .filter(phase -> phase != Phase.READY)
            .map(this::plate)
            .toList();
    return new ModelAndView(
        "style",
        Map.of(
            "frame",
            frames.of(request, account, Texts.text("style.title"), Frame.Place.NOWHERE),
            "plates",
            plates));
  }

  private PlateView plate(Phase phase) {
    return new PlateView(
        phase,
        phase == Phase.ERROR ? Failure.of("no_floor").cause() : Words.stage(phase),
        phase == Phase.QUEUED ? Words.inLine(OptionalInt.of(3)) : "",
        phase.isRunning()
            ? Optional.of(clock.instant().minusSeconds(14).toEpochMilli())
            : Optional.empty());
  }
}
