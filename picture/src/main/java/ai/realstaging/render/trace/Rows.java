package ai.realstaging.render.trace;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Work on a picture's rows, many at a time, that stops soon after it is cancelled.
public final class Rows {
  private Rows() {}

  /// @throws CancellationException when cancelled before the last row
  public static void each(int rows, BooleanSupplier cancelled, IntConsumer work) {
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            row -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException("staging was cancelled");
              }
              work.accept(row);
            });
  }
}
