package ai.realstaging.model;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Bells, one for each prediction that this process waits for. Ringing only shortens a wait; a lost
/// ring costs one polling pause.
public final class PredictionSignals {

  private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

  /// Wakes whoever waits for the prediction; does nothing when nobody does.
  public void wake(String predictionId) {
    Semaphore bell = bells.get(predictionId);
    if (bell != null) {
      bell.release();
    }
  }

  /// A bell that hears every ring from now until it is closed.
  Bell listen(String predictionId) {
    return new Bell(predictionId, bells.computeIfAbsent(predictionId, id -> new Semaphore(0)));
  }

  final class Bell implements AutoCloseable {
    private final String predictionId;
    private final Semaphore rings;

    private Bell(String predictionId, Semaphore rings) {
      this.predictionId = predictionId;
      this.rings = rings;
    }

    /// Waits for a ring, `longest` at most. True when it rang.
    boolean await(Duration longest) throws InterruptedException {
      boolean rang = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
      rings.drainPermits();
      return rang;
    }

    @Override
    public void close() {
      bells.remove(predictionId, rings);
    }
  }
}
