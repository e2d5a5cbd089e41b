package ai.realstaging.server.page;

import ai.realstaging.server.problem.ErrorDoor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a browser sees when a page cannot be shown. Programs, which ask for no HTML, are answered
/// elsewhere.
@Controller
class PageFaults {

  private static final int NOT_FOUND = 404;

  private final Frames frames;
  private final ErrorDoor problems;

  PageFaults(Frames frames, ErrorDoor problems) {
    this.frames = frames;
    this.problems = problems;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  Object show(HttpServletRequest request) {
    return ErrorDoor.isApi(request) ? problems.error(request) : page(request);
  }

  private ModelAndView page(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
            ? number
            : NOT_FOUND;
    boolean repeatable = request.getMethod().equals("GET");
    FaultView view = FaultView.of(problems.verdict(request), trace(), repeatable);
    ModelAndView page =
        new ModelAndView(
            "fault",
            Map.of("frame", frames.open(request, view.title(), Frame.Place.NOWHERE), "view", view));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  private static String trace() {
    return Stream.of("traceId", "request_id")
        .map(MDC::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
