package ai.realstaging.server.page;

import ai.realstaging.server.problem.ErrorDoor;
import ai.realstaging.server.security.Callers;
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
  private final Callers callers;
  private final ErrorDoor problems;

  PageFaults(Frames frames, Callers callers, ErrorDoor problems) {
    this.frames = frames;
    this.callers = callers;
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
        new ModelAndView("fault", Map.of("frame", frame(request, view.title()), "view", view));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  /// Somebody who is signed in stays so, also where something is wrong.
  private Frame frame(HttpServletRequest request, String title) {
    try {
      return callers
          .find(request)
          .map(account -> frames.of(request, account, title, Frame.Place.NOWHERE))
          .orElseGet(() -> frames.open(request, title, Frame.Place.NOWHERE));
    } catch (RuntimeException away) {
      // what the page tells of, such as a database that is away, was logged where it happened
      return frames.open(request, title, Frame.Place.NOWHERE);
    }
  }

  private static String trace() {
    return Stream.of("traceId", "request_id")
        .map(MDC::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
