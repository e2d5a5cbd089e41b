package ai.realstaging.server.wire;

import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.server.problem.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `limit` and `cursor`.
public final class Paging {

  private Paging() {}

  /// Throws [Refused] for a limit out of range or a cursor that no list gave.
  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    int wanted = limit == null ? PageRequest.DEFAULT_LIMIT : limit;
    if (wanted < 1 || wanted > PageRequest.MAX_LIMIT) {
      throw Refused.invalid("limit", "range", "1 to " + PageRequest.MAX_LIMIT + ".");
    }
    try {
      return new PageRequest(wanted, Optional.ofNullable(cursor).map(Cursor::decode));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refused.invalid("cursor", "format", "Send the next_cursor of the page before.");
    }
  }
}
