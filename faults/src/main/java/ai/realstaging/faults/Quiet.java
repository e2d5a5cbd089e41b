package ai.realstaging.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what the engines and stand-ins say about themselves out of the table that is printed.
final class Quiet {

  private Quiet() {}

  static void please() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
  }
}
