package ai.realstaging.server.page;

import ai.realstaging.kernel.Phase;
import java.util.Optional;

/// What a picture says of itself while it is not ready.
///
/// @param said the stage, or the cause in a few words
/// @param where the place in line, or nothing
/// @param since when work on it began, milliseconds of the epoch
public record PlateView(Phase phase, String said, String where, Optional<Long> since) {

  private static final int STAGES = 4;

  public boolean failed() {
    return phase == Phase.ERROR || phase == Phase.CANCELED;
  }

  /// The class of each of the four segments.
  public String[] segments() {
    String[] classes = new String[STAGES];
    int now = segment();
    for (int i = 0; i < STAGES; i++) {
      classes[i] = i < now ? "done" : i > now ? "later" : now == 0 ? "waits" : "now";
    }
    return classes;
  }

  private int segment() {
    return switch (phase) {
      case QUEUED -> 0;
      case READING -> 1;
      case STAGING -> 2;
      case FINISHING -> 3;
      case READY, ERROR, CANCELED -> STAGES;
    };
  }
}
