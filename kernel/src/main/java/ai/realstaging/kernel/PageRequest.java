package ai.realstaging.kernel;

import java.util.Optional;

/// What a caller asks of a list: at most `limit` items (1 to 100), after `cursor`.
public record PageRequest(int limit, Optional<Cursor> cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 100;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
    }
  }

  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, Optional.empty());
  }
}
