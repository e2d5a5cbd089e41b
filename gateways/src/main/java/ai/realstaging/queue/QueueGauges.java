package ai.realstaging.queue;

import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How full the queue is, as the last sample found it: depth by state, age of the oldest due job in
/// seconds, tickets in Redis, workers alive.
@Component
class QueueGauges {

  private static final QueueView NOTHING =
      new QueueView(Map.of(), Optional.empty(), List.of(), List.of());

  private final QueueOffice office;
  private final TicketBox tickets;
  private volatile QueueView view = NOTHING;
  private volatile double inRedis = Double.NaN;

  QueueGauges(QueueOffice office, TicketBox tickets, MeterRegistry registry) {
    this.office = office;
    this.tickets = tickets;
    for (JobState state : List.of(JobState.QUEUED, JobState.RUNNING, JobState.DEAD)) {
      Gauge.builder("queue.depth", () -> view.depth().getOrDefault(state, 0))
          .tag("state", state.name())
          .register(registry);
    }
    Gauge.builder("queue.oldest.age", () -> view.oldestDue().orElse(Duration.ZERO).toMillis() / 1e3)
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("queue.workers", () -> view.workers().size()).register(registry);
    Gauge.builder("queue.tickets", () -> inRedis).register(registry);
  }

  void sample() {
    view = office.view();
    try {
      inRedis = Arrays.stream(Lane.values()).mapToLong(tickets::count).sum();
    } catch (RedisException e) {
      inRedis = Double.NaN;
    }
  }
}
