package ai.realstaging.server.page.admin;

import java.util.List;

/// The queue as an admin sees it.
public record JobsView(String sentence, List<Figure> figures, List<Letter> dead) {

  public JobsView {
    figures = List.copyOf(figures);
    dead = List.copyOf(dead);
  }

  public record Figure(String value, String name) {}

  /// A job that gave up.
  public record Letter(
      String id, String title, String cause, String code, int tries, String when, String account) {}
}
