package ai.realstaging.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been started and must be closed, last one first; a closing that fails does not keep the
/// others open.
final class OpenThings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenThings.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T keep(T thing) {
    open.addFirst(thing);
    return thing;
  }

  /// Closes everything; a second call finds nothing.
  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      AutoCloseable next = open.removeFirst();
      try {
        next.close();
      } catch (Exception e) { // whatever it is, the others must be closed as well
        LOG.warn("{} did not close", next.getClass().getSimpleName(), e);
      }
    }
  }
}
