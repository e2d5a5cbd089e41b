package ai.realstaging.worker;

import static ai.realstaging.schema.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.Phase;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.replicate.FakeReplicate;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A request, the job that it makes and the calls of the provider are one trace.
class OneTraceTest {

  @Test
  void theJobGoesOnInTheTraceOfItsRequestAndTheProvidersCallsInTheJobs() {
    Kept kept = new Kept();
    try (FakeReplicate replicate = FakeReplicate.start(InstantSource.system());
        WorkerUnderTest worker =
            new WorkerUnderTest(
                provider(replicate),
                beans -> beans.registerBean("kept", SpanExporter.class, () -> kept))) {
      Tracer tracer = worker.part(Tracer.class);
      Span request = tracer.nextSpan().name("http post /api/v1/images").start();
      Image image;
      try (Tracer.SpanInScope _ = tracer.withSpan(request)) {
        image = worker.accept();
      } finally {
        request.end();
      }
      Eventually.holds("ready", () -> worker.image(image).phase() == Phase.READY);
      String trace = request.context().traceId();
      assertThat(
              worker.database.sql().select(JOB.TRACEPARENT).from(JOB).fetchSingle(JOB.TRACEPARENT))
          .startsWith("00-" + trace);
      Eventually.holds("all spans", () -> kept.named("job stage").size() == 1);
      SpanData job = kept.named("job stage").getFirst();
      assertThat(job.getTraceId()).isEqualTo(trace);
      assertThat(job.getParentSpanId()).isEqualTo(request.context().spanId());
      assertThat(kept.named("provider create")).hasSize(1);
      assertThat(kept.spans)
          .filteredOn(span -> span.getName().startsWith("provider "))
          .hasSizeGreaterThan(2)
          .allSatisfy(
              span -> {
                assertThat(span.getTraceId()).isEqualTo(trace);
                assertThat(span.getParentSpanId()).isEqualTo(job.getSpanId());
                assertThat(span.getAttributes().toString())
                    .doesNotContain("X-Amz-Signature", FakeReplicate.TOKEN);
              });
      assertThat(replicate.violations()).isEmpty();
    }
  }

  @Test
  void nothingIsSentWithoutAnEndpointAndAllWithOne() throws IOException {
    List<String> received = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          received.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    String endpoint = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/v1/traces";
    try (WorkerUnderTest silent = WorkerUnderTest.start(Map.of())) {
      assertThat(silent.hasPart(SpanExporter.class)).isFalse();
    }
    try (WorkerUnderTest worker =
        WorkerUnderTest.start(
            Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint))) {
      worker.part(Tracer.class).nextSpan().name("something").start().end();
      Eventually.holds("a span arrived", () -> received.contains("/v1/traces"));
      assertThat(received).containsOnly("/v1/traces");
    } finally {
      receiver.stop(0);
    }
  }

  private static Map<String, String> provider(FakeReplicate replicate) {
    return Map.of(
        "realstaging.model.replicate.base-url", replicate.baseUrl().toString(),
        "realstaging.model.replicate.token", FakeReplicate.TOKEN,
        "realstaging.model.loopback-results", "true",
        "realstaging.model.patience.poll", "50ms",
        "realstaging.storage.publicly-reachable", "true");
  }

  /// What would have been exported.
  private static final class Kept implements SpanExporter {

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();

    List<SpanData> named(String name) {
      return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> finished) {
      spans.addAll(finished);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
