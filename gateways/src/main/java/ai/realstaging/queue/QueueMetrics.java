package ai.realstaging.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// What the queue counts, under the names that docs/operations.md explains.
@Component
class QueueMetrics {

  private final MeterRegistry registry;

  QueueMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void attempted(String kind, Outcome outcome, boolean hit) {
    String name =
        switch (outcome) {
          case Outcome.Done done -> "done";
          case Outcome.Retry retry -> "retry";
          case Outcome.Snooze snooze -> "snooze";
          case Outcome.Fail fail -> "fail";
          case Outcome.Cancel cancel -> "cancel";
        };
    registry.counter("queue.attempts", "kind", kind, "outcome", name).increment();
    if (!hit) {
      fenced();
    }
  }

  /// A write of a job that another worker has taken over.
  void fenced() {
    registry.counter("queue.fenced").increment();
  }

  void ticketNotSent() {
    registry.counter("queue.tickets.unsent").increment();
  }

  void died(String kind) {
    registry.counter("queue.dead", "kind", kind).increment();
  }

  /// A dead letter whose time is over.
  void forgotten(String kind) {
    registry.counter("queue.dead.forgotten", "kind", kind).increment();
  }

  void lost(int jobs) {
    registry.counter("queue.lease.lost").increment(jobs);
  }

  void claimedDirectly(int jobs) {
    registry.counter("queue.direct.claims").increment(jobs);
  }

  void waited(String kind, Duration time) {
    timer("queue.job.wait", kind).record(time);
  }

  void ran(String kind, Duration time) {
    timer("queue.job.run", kind).record(time);
  }

  private Timer timer(String name, String kind) {
    return Timer.builder(name).tag("kind", kind).publishPercentiles(0.5, 0.99).register(registry);
  }
}
