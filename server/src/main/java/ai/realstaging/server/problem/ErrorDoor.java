package ai.realstaging.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the container sends what failed outside every controller: an address that no route has, a
/// header that a firewall refuses, a session that cannot be read because the database is away.
@Controller
public class ErrorDoor implements ErrorController {

  private static final String KEPT = Verdict.class.getName();

  private final ProblemPages pages;
  private final Refusals refusals;

  ErrorDoor(ProblemPages pages, Refusals refusals) {
    this.pages = pages;
    this.refusals = refusals;
  }

  /// The problem of the request that failed.
  @RequestMapping("/error")
  public ResponseEntity<Problem> error(HttpServletRequest request) {
    Verdict verdict = verdict(request);
    ResponseEntity<Problem> answer = pages.answer(verdict, request);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(pages.problem(verdict, failedPath(request)));
  }

  /// Whether a program sent the request that failed, whatever it says that it accepts.
  public static boolean isApi(HttpServletRequest request) {
    return Surface.isApi(failedPath(request));
  }

  /// Leaves word of why the request fails, as an error of the container has only its status.
  static void keep(Verdict verdict, HttpServletRequest request) {
    request.setAttribute(KEPT, verdict);
  }

  /// Why the request failed.
  public Verdict verdict(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Verdict kept) {
      return kept;
    }
    for (Throwable cause = failure(request); cause != null; cause = cause.getCause()) {
      Optional<Verdict> known = refusals.verdict(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemCode code = ProblemCode.ofStatus(status instanceof Integer number ? number : 404);
    return Verdict.of(code, code.title() + ".");
  }

  private static @Nullable Throwable failure(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        ? failure
        : null;
  }

  private static String failedPath(HttpServletRequest request) {
    return Objects.toString(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
  }
}
