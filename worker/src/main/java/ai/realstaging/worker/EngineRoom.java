package ai.realstaging.worker;

import ai.realstaging.queue.JobHandler;
import ai.realstaging.queue.QueueWorker;
import ai.realstaging.queue.QueueWorkers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the worker over all handlers; it starts when everything else stands and stops first.
@Configuration(proxyBeanMethods = false)
class EngineRoom {

  @Bean(destroyMethod = "")
  QueueWorker queueWorker(QueueWorkers workers, List<JobHandler> handlers) {
    return workers.open(handlers);
  }

  @Bean
  WorkerLife workerLife(QueueWorker worker) {
    return new WorkerLife(worker);
  }
}
