package ai.realstaging.server.reference;

import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.TroubleCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages of the reference, open to everybody.
@Controller
@Hidden
class ReferencePages {

  static final String HOME = "/api/v1/docs/";

  private final Frames frames;

  ReferencePages(Frames frames) {
    this.frames = frames;
  }

  @GetMapping("/api/v1/docs")
  String withSlash() {
    return "redirect:" + HOME;
  }

  @GetMapping(HOME)
  ModelAndView reference(HttpServletRequest request) {
    return new ModelAndView(
        "reference/api",
        Map.of("frame", frames.open(request, "API reference", Frame.Place.NOWHERE)));
  }

  @GetMapping(ProblemCode.PAGE)
  ModelAndView errors(HttpServletRequest request) {
    return new ModelAndView(
        "reference/errors",
        Map.of(
            "frame",
            frames.open(request, "Errors", Frame.Place.NOWHERE),
            "codes",
            List.of(ProblemCode.values()),
            "troubles",
            List.of(TroubleCode.values())));
  }
}
