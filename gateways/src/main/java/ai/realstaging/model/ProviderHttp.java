package ai.realstaging.model;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP towards providers. A whole exchange, body and all, has one deadline; redirects are never
/// followed; every body has a size at which it is cut off.
final class ProviderHttp implements AutoCloseable {

  private final HttpClient client;
  private final ModelMetrics metrics;
  private final ProviderSpans spans;

  ProviderHttp(Duration connect, ModelMetrics metrics, ProviderSpans spans) {
    this.metrics = metrics;
    this.spans = spans;
    client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// Throws [ProviderTrouble], counted, when no whole answer of at most `maxBytes` came within
  /// `patience`.
  ProviderAnswer call(String operation, HttpRequest request, Duration patience, long maxBytes) {
    return ProviderAnswer.of(
        exchange(
            operation,
            request,
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes),
            patience));
  }

  /// Throws [ProviderTrouble] as [#call] does.
  <T> HttpResponse<T> exchange(
      String operation, HttpRequest request, BodyHandler<T> handler, Duration patience) {
    return spans.in(operation, () -> send(operation, request, handler, patience));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private <T> HttpResponse<T> send(
      String operation, HttpRequest request, BodyHandler<T> handler, Duration patience) {
    CompletableFuture<HttpResponse<T>> coming = client.sendAsync(request, handler);
    try {
      HttpResponse<T> response = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      metrics.answered(operation, response.statusCode());
      return response;
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw silent(operation);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        throw silent(operation);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw ProviderTrouble.later("interrupted", "This worker is stopping.", Duration.ZERO);
    }
  }

  private ProviderTrouble silent(String operation) {
    metrics.silent(operation);
    return ProviderTrouble.counted("model_unavailable", "The model did not answer.");
  }
}
