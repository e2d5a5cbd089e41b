package ai.realstaging.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/// Turns whatever a controller throws into an answer. Accidents are logged here, once; a page that
/// was asked for gets a page.
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Refusals refusals;
  private final ProblemPages pages;

  ProblemAdvice(Refusals refusals, ProblemPages pages) {
    this.refusals = refusals;
    this.pages = pages;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Problem> handle(
      Exception trouble, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (trouble instanceof AccessDeniedException || trouble instanceof AuthenticationException) {
      throw trouble; // the security chain's to answer
    }
    if (isGone(trouble) || response.isCommitted()) {
      return null; // nobody is listening any more
    }
    Verdict verdict = verdict(trouble, request);
    if (!Surface.isApi(request)) {
      ErrorDoor.keep(verdict, request);
      response.sendError(verdict.code().status());
      return null;
    }
    ResponseEntity<Problem> answer = pages.answer(verdict, request);
    if (!(trouble instanceof ErrorResponse framework)) {
      return answer;
    }
    HttpHeaders headers = new HttpHeaders(answer.getHeaders());
    if (framework.getHeaders().getAllow().isEmpty()) {
      return answer;
    }
    headers.setAllow(framework.getHeaders().getAllow());
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  private Verdict verdict(Exception trouble, HttpServletRequest request) {
    return refusals
        .verdict(trouble)
        .orElseGet(
            () ->
                switch (trouble) {
                  case MethodArgumentNotValidException invalid -> broken(Faults.of(invalid));
                  case HandlerMethodValidationException invalid -> broken(Faults.of(invalid));
                  case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                  case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                  case ErrorResponse framework -> ofFramework(framework);
                  default -> accident(trouble, request);
                });
  }

  private static Verdict broken(List<Fault> faults) {
    return new Verdict(
        ProblemCode.VALIDATION_FAILED, Problem.sentence(faults), faults, Optional.empty());
  }

  private Verdict unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      Optional<Verdict> known = refusals.verdict(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return Verdict.of(
        ProblemCode.BAD_REQUEST,
        "The body is not JSON of the documented shape." + where(unreadable));
  }

  private static String where(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException trouble && !trouble.getPath().isEmpty()
        ? " Look at: " + Faults.path(trouble.getPath()) + "."
        : "";
  }

  private static Verdict mismatch(MethodArgumentTypeMismatchException mismatch) {
    return mismatch
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
        ? Verdict.of(ProblemCode.NOT_FOUND, "There is no such thing, or it is not yours.")
        : Verdict.of(
            ProblemCode.BAD_REQUEST, "The parameter " + mismatch.getName() + " cannot be read.");
  }

  private static Verdict ofFramework(ErrorResponse framework) {
    ProblemCode code = ProblemCode.ofStatus(framework.getStatusCode().value());
    return Verdict.of(code, code.title() + ".");
  }

  private static Verdict accident(Exception trouble, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), trouble);
    return Verdict.of(
        ProblemCode.INTERNAL_ERROR,
        "That did not work, and it is on us. Nothing was lost or spent.");
  }

  private static boolean isGone(Exception trouble) {
    return trouble instanceof AsyncRequestNotUsableException
        || (trouble instanceof IOException
            && trouble.getClass().getSimpleName().equals("ClientAbortException"));
  }
}
