package ai.realstaging.server.page.admin;

import java.util.List;

/// What can be changed while the house runs.
///
/// @param version of the choice, that a change is made against
/// @param changed when the choice was made
/// @param says what has just happened, empty when nothing has
public record SettingsView(
    List<Choice> models, int version, String changed, List<Line> configurations, String says) {

  public SettingsView {
    models = List.copyOf(models);
    configurations = List.copyOf(configurations);
  }

  /// A model that can be used here.
  public record Choice(String id, String name, boolean active) {}

  /// How a model is configured.
  ///
  /// @param values those that are not as preset
  public record Line(String id, String name, String values, String changed, boolean form) {}
}
