package ai.realstaging.server.security;

import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.ProblemPages;
import ai.realstaging.server.problem.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Turns programs away with a problem: 401 for nobody, 403 for somebody who may not, 503 when a
/// token cannot be judged.
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemPages pages;

  Doorkeeper(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
      throws IOException {
    if (trouble instanceof IssuerUnreachable) {
      pages.write(
          new Verdict(
              ProblemCode.SERVICE_UNAVAILABLE,
              "The sign-in service does not answer, so the token cannot be checked.",
              List.of(),
              Optional.of(Duration.ofSeconds(5))),
          request,
          response);
      return;
    }
    boolean invalid = trouble instanceof OAuth2AuthenticationException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
    pages.write(
        Verdict.of(
            ProblemCode.UNAUTHORIZED,
            invalid ? "The token is not good here." : "Send a bearer token, or sign in."),
        request,
        response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException trouble)
      throws IOException {
    pages.write(
        Verdict.of(
            ProblemCode.FORBIDDEN,
            trouble instanceof CsrfException
                ? "The header X-CSRF-TOKEN is missing or old. Load the page again."
                : "Your account may not do this."),
        request,
        response);
  }
}
