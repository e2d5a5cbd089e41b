package ai.realstaging.server.gate;

import ai.realstaging.server.problem.ProblemPages;
import ai.realstaging.server.problem.Refusals;
import ai.realstaging.server.problem.Surface;
import ai.realstaging.server.problem.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers when a part is lost that filters need: sessions stand in the database, and without it
/// not even the page for errors can be shown the usual way.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class LostParts extends OncePerRequestFilter {

  private final Refusals refusals;
  private final ProblemPages problems;

  LostParts(Refusals refusals, ProblemPages problems) {
    this.refusals = refusals;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      Optional<Verdict> verdict = verdict(e);
      if (verdict.isEmpty() || response.isCommitted()) {
        throw e;
      }
      answer(verdict.get(), request, response);
    }
  }

  private Optional<Verdict> verdict(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      Optional<Verdict> known = refusals.verdict(cause);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private void answer(Verdict verdict, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (Surface.isApi(request)) {
      problems.write(verdict, request, response);
      return;
    }
    response.setStatus(verdict.code().status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(page(verdict).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Verdict verdict) {
    return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Back in a moment · Real Staging</title>
        <h1>Back in a moment</h1>
        <p>%s Nothing of yours was changed. Load the page again in a little while.</p>
        """
        .formatted(verdict.detail());
  }
}
