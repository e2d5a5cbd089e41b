package ai.realstaging.server.gate;

import ai.realstaging.account.Account;
import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.ProblemPages;
import ai.realstaging.server.problem.Refusals;
import ai.realstaging.server.problem.Verdict;
import ai.realstaging.server.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes one token of the account's bucket for each request to the API, and says in the answer how
/// many are left.
@Component
@Order(10)
class RateLimit extends OncePerRequestFilter {

  private final Callers callers;
  private final Buckets buckets;
  private final Refusals refusals;
  private final ProblemPages pages;
  private final int burst;

  RateLimit(
      Callers callers,
      Buckets buckets,
      Refusals refusals,
      ProblemPages pages,
      ServerSettings settings) {
    this.callers = callers;
    this.buckets = buckets;
    this.refusals = refusals;
    this.pages = pages;
    this.burst = settings.rate().burst();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Account> account;
    try {
      account = callers.find(request);
    } catch (RuntimeException e) {
      Verdict verdict = refusals.verdict(e).orElseThrow(() -> e);
      pages.write(verdict, request, response);
      return;
    }
    if (account.isEmpty() || admit(account.get(), request, response)) {
      chain.doFilter(request, response);
    }
  }

  private boolean admit(Account account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Buckets.Taken taken = buckets.take(account.id());
    long seconds = (taken.waitMillis() + 999) / 1000;
    response.setIntHeader("RateLimit-Limit", burst);
    response.setIntHeader("RateLimit-Remaining", taken.left());
    response.setHeader("RateLimit-Reset", Long.toString(seconds));
    if (!taken.granted()) {
      pages.write(
          new Verdict(
              ProblemCode.RATE_LIMITED,
              "Too many requests; the next one may come in " + seconds + " s.",
              List.of(),
              Optional.of(Duration.ofSeconds(seconds))),
          request,
          response);
    }
    return taken.granted();
  }
}
