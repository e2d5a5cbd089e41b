package ai.realstaging.queue;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    Map<String, JobHandler> byKind =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    List<Lane> lanes = List.of(Lane.values());
    List<JobRunner> runners =
        lanes.stream().map(lane -> new JobRunner(tools, lane, byKind)).toList();
    List<TicketBox.Reader> readers =
        lanes.stream().map(lane -> tools.tickets().reader(lane, name)).toList();
    SweepRound sweeps = new SweepRound(sweeper, gauges, byKind, readers);
    return new QueueWorker(name, tools, workers, runners, sweeps);
  }
}
