package ai.realstaging.queue;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Makes workers. A process that does jobs opens one and starts it; one that only has work needs
/// none.
@Component
@EnableConfigurationProperties(QueueSettings.class)
public class QueueWorkers {

  private final QueueTools tools;
  private final WorkerRows workers;
  private final Sweeper sweeper;
  private final QueueGauges gauges;

  QueueWorkers(QueueTools tools, WorkerRows workers, Sweeper sweeper, QueueGauges gauges) {
    this.tools = tools;
    this.workers = workers;
    this.sweeper = sweeper;
    this.gauges = gauges;
  }

  /// A worker that is not started yet. Its name tells process, host and a part by chance.
  public QueueWorker open(Collection<JobHandler> handlers) {
    String name =
        ManagementFactory.getRuntimeMXBean().getName()
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    JobRunner runner = new JobRunner(tools, handlers);
    SweepRound sweeps = new SweepRound(sweeper, gauges, runner, tools.tickets().reader(name));
    return new QueueWorker(name, tools, workers, runner, sweeps);
  }
}
