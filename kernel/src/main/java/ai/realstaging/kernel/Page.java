package ai.realstaging.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list, and where the next one starts if there is one.
public record Page<T>(List<T> items, Optional<Cursor> next) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }
}
