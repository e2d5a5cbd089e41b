package ai.realstaging.model;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;

/// A span for each call of a provider, within the trace of the job that makes it. Does nothing
/// where tracing is off. No address stands in it, as addresses may carry a signature.
final class ProviderSpans {

  private final Tracer tracer;

  ProviderSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  <T> T in(String operation, Supplier<T> call) {
    Span span = tracer.spanBuilder().name("provider " + operation).kind(Span.Kind.CLIENT).start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      return call.get();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
