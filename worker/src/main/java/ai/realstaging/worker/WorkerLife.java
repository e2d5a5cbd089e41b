package ai.realstaging.worker;

import ai.realstaging.queue.QueueWorker;
import org.springframework.context.SmartLifecycle;

/// Ties the worker to the life of the program: last to start, first to stop.
final class WorkerLife implements SmartLifecycle {

  private final QueueWorker worker;
  private volatile boolean running;

  WorkerLife(QueueWorker worker) {
    this.worker = worker;
  }

  @Override
  public void start() {
    worker.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    worker.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
