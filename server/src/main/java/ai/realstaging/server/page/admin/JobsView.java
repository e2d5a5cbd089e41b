package ai.realstaging.server.page.admin;

import java.util.List;

/// The queue as an admin sees it.
///
/// @param paused whether no job is taken now
public record JobsView(
    String sentence,
    boolean paused,
    List<Figure> figures,
    List<Letter> dead,
    List<Lease> running,
    List<Hand> hands) {

  public JobsView {
    figures = List.copyOf(figures);
    dead = List.copyOf(dead);
    running = List.copyOf(running);
    hands = List.copyOf(hands);
  }

  public record Figure(String value, String name) {}

  /// A worker that is alive.
  public record Hand(String name, String places, String seen) {}

  /// What a job is about.
  ///
  /// @param title room and style
  /// @param listing its name, or nothing
  /// @param pictured whether there is a photo to show
  public record Subject(
      String job, String title, String listing, boolean pictured, String account) {}

  /// A job in somebody's hands.
  ///
  /// @param since when its first attempt began, milliseconds of the epoch
  /// @param told what is out of the ordinary with it, or nothing
  public record Lease(
      Subject subject, String stage, int tries, String worker, long since, String told) {}

  /// A job that gave up.
  ///
  /// @param trace by which logs and traces tell its story, or nothing
  public record Letter(
      Subject subject, String cause, String code, int tries, String when, String trace) {}
}
