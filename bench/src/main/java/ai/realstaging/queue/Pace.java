package ai.realstaging.queue;

import java.util.concurrent.locks.LockSupport;

/// Even beats, so many a second; a late one does not delay those after it.
final class Pace {

  private final long between;
  private long next = System.nanoTime();

  Pace(int perSecond) {
    between = 1_000_000_000L / perSecond;
  }

  void await() {
    next += between;
    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
