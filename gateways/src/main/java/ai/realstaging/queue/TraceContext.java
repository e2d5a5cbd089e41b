package ai.realstaging.queue;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries a trace from the request to the worker in the job's row, as a W3C `traceparent`. Does
/// nothing where tracing is off.
@Component
class TraceContext {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private final Tracer tracer;

  TraceContext(ObjectProvider<Tracer> tracer) {
    this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
  }

  Optional<String> current() {
    Span span = tracer.currentSpan();
    if (span == null || span.isNoop() || span.context().traceId().length() != 32) {
      return Optional.empty();
    }
    String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
    return Optional.of(
        "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled);
  }

  /// Runs the work in a span that goes on from the job's own trace.
  void continued(Optional<String> traceparent, String name, Runnable work) {
    Span.Builder builder = tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER);
    traceparent
        .map(TRACEPARENT::matcher)
        .filter(Matcher::matches)
        .ifPresent(
            m ->
                builder.setParent(
                    tracer
                        .traceContextBuilder()
                        .traceId(m.group(1))
                        .spanId(m.group(2))
                        .sampled(m.group(3).equals("01"))
                        .build()));
    Span span = builder.start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      work.run();
    } finally {
      span.end();
    }
  }
}
