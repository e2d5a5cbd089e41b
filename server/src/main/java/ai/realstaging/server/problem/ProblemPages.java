package ai.realstaging.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes verdicts as `application/problem+json`, whoever gives them: a controller, a filter, the
/// container.
@Component
public final class ProblemPages {

  private final JsonMapper json;

  ProblemPages(JsonMapper json) {
    this.json = json;
  }

  public ResponseEntity<Problem> answer(Verdict verdict, HttpServletRequest request) {
    return ResponseEntity.status(verdict.code().status())
        .headers(headers -> addHeaders(headers, verdict))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(verdict, request.getRequestURI()));
  }

  /// For where there is no controller. Does nothing when an answer has begun already.
  public void write(Verdict verdict, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(verdict.code().status());
    HttpHeaders headers = new HttpHeaders();
    addHeaders(headers, verdict);
    headers.forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(problem(verdict, request.getRequestURI())));
  }

  Problem problem(Verdict verdict, String instance) {
    String trace = MDC.get("traceId");
    return Problem.of(verdict, instance, trace != null ? trace : MDC.get("request_id"));
  }

  private static void addHeaders(HttpHeaders headers, Verdict verdict) {
    verdict
        .retryAfter()
        .ifPresent(
            wait ->
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
    headers.setCacheControl("no-store");
  }
}
