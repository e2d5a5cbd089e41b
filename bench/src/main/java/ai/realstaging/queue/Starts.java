package ai.realstaging.queue;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Measures from the commit of a job until its handler runs.
final class Starts {

  private final BenchHouse house;
  private final Map<UUID, Long> begun = new ConcurrentHashMap<>();
  private final Map<UUID, Long> took = new ConcurrentHashMap<>();
  private volatile CountDownLatch running = new CountDownLatch(0);

  Starts(BenchHouse house) {
    this.house = house;
  }

  Outcome run(HeldJob job) {
    long now = System.nanoTime();
    Long since = begun.remove(job.subject());
    if (since != null) {
      took.put(job.subject(), now - since);
      running.countDown();
    }
    return BenchHouse.DONE;
  }

  /// Nanoseconds from just before the commit to the start, sorted.
  long[] measure(int perSecond, int count) {
    took.clear();
    running = new CountDownLatch(count);
    Pace pace = new Pace(perSecond);
    for (int sent = 0; sent < count; sent++) {
      pace.await();
      Thread.ofVirtual().start(this::enqueue);
    }
    try {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return took.values().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void enqueue() {
    UUID subject = UUID.randomUUID();
    house.enqueue(subject, () -> begun.put(subject, System.nanoTime()));
  }
}
