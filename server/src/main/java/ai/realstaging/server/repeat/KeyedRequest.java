package ai.realstaging.server.repeat;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// One request with a key, whole in one transaction: hold the key, look for its answer, else let
/// the request have its effect and keep the answer beside it. Such a request holds a database
/// connection while its rooms ask for others, so only a few run at once; the rest wait their turn.
@Component
class KeyedRequest {

  private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

  private final KeptAnswers answers;
  private final TransactionTemplate transactions;
  private final Semaphore turns;

  KeyedRequest(KeptAnswers answers, TransactionTemplate transactions, ServerSettings settings) {
    this.answers = answers;
    this.transactions = transactions;
    this.turns = new Semaphore(settings.keyedRequests(), true);
  }

  /// Writes the answer, or returns why there is none.
  Optional<Verdict> answer(
      AccountId account,
      String key,
      ReadRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
    turns.acquireUninterruptibly();
    try {
      Outcome outcome =
          transactions.execute(
              status -> {
                Outcome made = outcome(account, key, request, captured, chain);
                if (!(made instanceof Outcome.Made done) || !done.lasting()) {
                  status.setRollbackOnly();
                }
                return made;
              });
      return write(outcome, response, captured);
    } catch (Flown flown) {
      switch (flown.getCause()) {
        case IOException e -> throw e;
        case ServletException e -> throw e;
        case null, default -> throw flown;
      }
    } finally {
      turns.release();
    }
  }

  private sealed interface Outcome {
    /// The request ran; `lasting` when it had an effect.
    record Made(boolean lasting) implements Outcome {}

    record Known(KeptAnswers.Kept answer) implements Outcome {}

    record Impossible(Verdict verdict) implements Outcome {}
  }

  private Outcome outcome(
      AccountId account,
      String key,
      ReadRequest request,
      ContentCachingResponseWrapper captured,
      FilterChain chain) {
    if (!answers.hold(account, key)) {
      return new Outcome.Impossible(
          Verdict.of(ProblemCode.CONFLICT, "A request with this key is being answered now."));
    }
    Optional<KeptAnswers.Kept> known = answers.find(account, key);
    if (known.isPresent()) {
      return known.get().requestHash().equals(request.hash())
          ? new Outcome.Known(known.get())
          : new Outcome.Impossible(
              Verdict.of(
                  ProblemCode.IDEMPOTENCY_KEY_REUSED,
                  "This Idempotency-Key belongs to another request."));
    }
    try {
      chain.doFilter(request, captured);
    } catch (IOException | ServletException e) {
      throw new Flown(e);
    }
    if (captured.getStatus() / 100 != 2) {
      return new Outcome.Made(false);
    }
    answers.keep(
        account,
        key,
        new KeptAnswers.Kept(
            request.hash(),
            captured.getStatus(),
            headers(captured),
            new String(captured.getContentAsByteArray(), StandardCharsets.UTF_8)));
    return new Outcome.Made(true);
  }

  private static Optional<Verdict> write(
      Outcome outcome, HttpServletResponse response, ContentCachingResponseWrapper captured)
      throws IOException {
    switch (outcome) {
      case Outcome.Impossible impossible -> {
        return Optional.of(impossible.verdict());
      }
      case Outcome.Made made -> captured.copyBodyToResponse();
      case Outcome.Known known -> {
        response.setStatus(known.answer().status());
        known.answer().headers().forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(known.answer().body().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> headers(ContentCachingResponseWrapper captured) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value =
          name.equals("Content-Type") ? captured.getContentType() : captured.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  /// Carries a checked exception out of the transaction, which it undoes.
  private static final class Flown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Flown(Exception cause) {
      super(cause);
    }
  }
}
