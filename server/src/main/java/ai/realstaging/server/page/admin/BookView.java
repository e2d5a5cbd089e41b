package ai.realstaging.server.page.admin;

import java.util.List;
import java.util.Optional;

/// A table with a sentence above it.
///
/// @param office which of the admin's pages it is
/// @param next address of what follows
public record BookView(
    String office,
    String title,
    String sentence,
    List<String> columns,
    List<Line> lines,
    Optional<String> next) {

  public BookView {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /// @param values one for each of the columns
  /// @param address where the first of them leads
  public record Line(List<String> values, Optional<String> address) {

    public Line {
      values = List.copyOf(values);
    }

    static Line of(String... values) {
      return new Line(List.of(values), Optional.empty());
    }
  }
}
