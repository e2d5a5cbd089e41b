package ai.realstaging.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// The guests at work, each in a thread of its own: a staging every second or two, now and then a
/// change of mind.
final class Crowd {

  private static final int MOST_OPEN = 4;
  private static final Duration LOOK = Duration.ofMillis(200);

  private final List<Guest> guests;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger cancelled = new AtomicInteger();
  private volatile boolean leaving;

  Crowd(List<Guest> guests, long seed) {
    this.guests = guests;
    for (int number = 0; number < guests.size(); number++) {
      Random dice = new Random(seed * 31 + number);
      Guest guest = guests.get(number);
      threads.add(Thread.ofVirtual().name("guest").start(() -> work(guest, dice)));
    }
  }

  int acknowledged() {
    return guests.stream().mapToInt(guest -> guest.acknowledged().size()).sum();
  }

  int cancelled() {
    return cancelled.get();
  }

  /// Returns when what everybody asked for is acknowledged.
  ///
  /// @param keep keeps the house standing meanwhile
  void leave(Runnable keep) {
    leaving = true;
    try {
      for (Thread thread : threads) {
        while (!thread.join(LOOK)) {
          keep.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Guest guest, Random dice) {
    while (!leaving) {
      String image = guest.stage();
      if (dice.nextInt(12) == 0) {
        Engines.pause(dice.nextInt(1500));
        guest.cancel(image);
        cancelled.incrementAndGet();
      }
      Engines.pause(500 + dice.nextInt(2000));
      for (int look = 0; look < 100 && guest.waitingFor() >= MOST_OPEN && !leaving; look++) {
        Engines.pause(100); // a slow machine gets no more work than it can do
      }
    }
  }
}
