package ai.realstaging.queue;

import org.jspecify.annotations.Nullable;

/// What went wrong with an attempt, if anything, and whether it counts as a failure.
record Trouble(@Nullable String errorClass, @Nullable String reason, boolean counted) {

  static final Trouble NONE = new Trouble(null, null, false);

  Trouble asCounted() {
    return new Trouble(errorClass, reason, true);
  }
}
