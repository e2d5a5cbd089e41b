package ai.realstaging.server.page.admin;

import java.util.List;

/// The queue as an admin sees it.
///
/// @param paused whether no job is taken now
public record JobsView(
    String sentence, boolean paused, List<Figure> figures, List<Hand> hands, List<Letter> dead) {

  public JobsView {
    figures = List.copyOf(figures);
    hands = List.copyOf(hands);
    dead = List.copyOf(dead);
  }

  public record Figure(String value, String name) {}

  /// A worker that is alive, and what it holds.
  public record Hand(String name, String places, String seen, List<Lease> leases) {

    public Hand {
      leases = List.copyOf(leases);
    }
  }

  /// A job in somebody's hands.
  public record Lease(String job, String tries, String running, String left) {}

  /// A job that gave up.
  ///
  /// @param trace by which logs and traces tell its story, or nothing
  public record Letter(
      String id,
      String title,
      String cause,
      String code,
      int tries,
      String when,
      String account,
      String trace) {}
}
