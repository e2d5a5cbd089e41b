package ai.realstaging.server.repeat;

import ai.realstaging.account.Account;
import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.problem.BodyTooLarge;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers a POST that carries an Idempotency-Key once in earnest and then from memory. Effect and
/// answer are one transaction ([KeyedRequest]): a crash leaves both or neither. What was refused
/// had no effect, so its key stays free.
@Component
@Order(20)
class RepeatedRequests extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final Pattern SOUND = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final Callers callers;
  private final KeyedRequest keyed;
  private final Refusals refusals;
  private final ProblemPages pages;
  private final long maxBytes;

  RepeatedRequests(
      Callers callers,
      KeyedRequest keyed,
      Refusals refusals,
      ProblemPages pages,
      ServerSettings settings) {
    this.callers = callers;
    this.keyed = keyed;
    this.refusals = refusals;
    this.pages = pages;
    this.maxBytes = settings.maxBodyBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith("/api/")
        || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Account> account = callers.find(request);
    if (account.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String key = request.getHeader(HEADER);
    if (!SOUND.matcher(key).matches()) {
      pages.write(
          Verdict.of(
              ProblemCode.BAD_REQUEST, "An Idempotency-Key has 1 to 200 visible ASCII characters."),
          request,
          response);
      return;
    }
    byte[] body;
    try {
      body = request.getInputStream().readNBytes((int) maxBytes + 1);
    } catch (BodyTooLarge e) {
      pages.write(refusals.verdict(e).orElseThrow(), request, response);
      return;
    }
    try {
      keyed
          .answer(account.get().id(), key, new ReadRequest(request, body), response, chain)
          .ifPresent(verdict -> write(verdict, request, response));
    } catch (RuntimeException e) {
      pages.write(refusals.verdict(e).orElseThrow(() -> e), request, response);
    }
  }

  private void write(Verdict verdict, HttpServletRequest request, HttpServletResponse response) {
    try {
      pages.write(verdict, request, response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
