package ai.realstaging.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the container sends what failed outside every controller: an address that no route has, a
/// header that a firewall refuses.
@Controller
class ErrorDoor implements ErrorController {

  private final ProblemPages pages;

  ErrorDoor(ProblemPages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ResponseEntity<Problem> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ProblemCode code = ProblemCode.ofStatus(status instanceof Integer number ? number : 404);
    return ResponseEntity.status(code.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            pages.problem(
                Verdict.of(code, code.title() + "."),
                Objects.toString(path, request.getRequestURI())));
  }
}
