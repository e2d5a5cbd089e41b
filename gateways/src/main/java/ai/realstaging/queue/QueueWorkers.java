package ai.realstaging.queue;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes workers. A process that does jobs opens one and starts it; one that only has work needs
/// none.
@Component
@EnableConfigurationProperties(QueueSettings.class)
public class QueueWorkers {

  private final QueueWorker.Tools tools;

  QueueWorkers(
      LeaseRows rows, Sweeper sweeper, TicketBox tickets, JobEnds ends, WorkerSurroundings around) {
    this.tools =
        new QueueWorker.Tools(
            rows,
            ends,
            sweeper,
            tickets,
            around.trace(),
            around.metrics(),
            around.settings(),
            around.transactions());
  }

  /// A worker that is not started yet. Its name tells host process and a part by chance.
  public QueueWorker open(Collection<JobHandler> handlers) {
    String name =
        ManagementFactory.getRuntimeMXBean().getName()
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    return new QueueWorker(tools, name, handlers);
  }

  /// What a worker needs beside the queue's own rooms.
  @Component
  record WorkerSurroundings(
      TraceContext trace,
      QueueMetrics metrics,
      QueueSettings settings,
      TransactionOperations transactions) {}
}
