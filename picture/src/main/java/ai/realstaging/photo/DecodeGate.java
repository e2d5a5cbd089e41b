package ai.realstaging.photo;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/// Lets as many decoders work at a time as the machine has cores, and only as many as fit into half
/// of the heap: virtual threads would all start at once. A picture that costs more than that half
/// waits until it is alone.
final class DecodeGate {

  /// One for the whole JVM, as the heap is.
  static final DecodeGate OF_THE_JVM =
      new DecodeGate(
          Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 2);

  private static final int MIB = 1 << 20;

  private final Semaphore cores;
  private final Semaphore memory;
  private final int most;

  DecodeGate(int cores, long bytes) {
    this.cores = new Semaphore(cores, true);
    this.most = Math.clamp(bytes / MIB, 1, Integer.MAX_VALUE);
    this.memory = new Semaphore(most, true);
  }

  /// A place at the gate; closed when the work is done.
  final class Place implements AutoCloseable {

    private final int permits;

    private Place(int permits) {
      this.permits = permits;
    }

    @Override
    public void close() {
      memory.release(permits);
      cores.release();
    }
  }

  /// Waits for a core and `bytes` of memory. Throws [CancellationException] when it is interrupted
  /// meanwhile.
  Place enter(long bytes) {
    int permits = Math.clamp(bytes / MIB + 1, 1, most);
    try {
      cores.acquire();
      try {
        memory.acquire(permits);
      } catch (InterruptedException e) {
        cores.release();
        throw e;
      }
      return new Place(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting for a decoder");
    }
  }
}
