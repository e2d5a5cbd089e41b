package ai.realstaging.server.page.admin;

import java.util.List;
import java.util.Optional;

/// A table with a sentence above it.
///
/// @param lines a value for each of the columns
/// @param next address of what follows
public record BookView(
    String title,
    String sentence,
    List<String> columns,
    List<List<String>> lines,
    Optional<String> next) {

  public BookView {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
