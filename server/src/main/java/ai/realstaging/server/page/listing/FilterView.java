package ai.realstaging.server.page.listing;

import java.util.List;

/// What can be filtered by, and what is.
///
/// @param style what the menu of styles says: the chosen one or that any is shown
/// @param active the filters in place, each with the address without it
/// @param nothing what to say when no photo is left, and how many are hidden
public record FilterView(
    List<Chip> rooms,
    String style,
    List<Chip> styles,
    String state,
    List<Chip> states,
    Chip favourites,
    List<Chip> active,
    Nothing nothing) {

  public FilterView {
    rooms = List.copyOf(rooms);
    styles = List.copyOf(styles);
    states = List.copyOf(states);
    active = List.copyOf(active);
  }

  /// @param count photos that it would show; less than 0 when that is not said
  public record Chip(String name, int count, boolean current, String href) {}

  public record Nothing(String title, String sentence, String clear) {}
}
