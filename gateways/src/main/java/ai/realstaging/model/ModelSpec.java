package ai.realstaging.model;

import ai.realstaging.kernel.MicroDollars;
import java.util.List;

/// What the registry knows of a model.
///
/// @param provider who runs it
/// @param draft whether its pictures must be called an instant draft
/// @param fields what an admin may configure, in the order of the form
public record ModelSpec(
    ModelId id,
    String name,
    Provider provider,
    MicroDollars price,
    int typicalSeconds,
    boolean draft,
    boolean takesSeed,
    boolean takesPrompt,
    List<Field> fields) {

  public enum Provider {
    REPLICATE,
    COG,
    BUILT_IN
  }

  /// One configurable input of the model.
  ///
  /// @param kind what values it takes
  /// @param preset what is sent when nobody configured it
  public record Field(
      String name,
      Kind kind,
      Object preset,
      List<String> choices,
      double min,
      double max,
      String hint) {}

  public enum Kind {
    TEXT,
    CHOICE,
    INTEGER,
    NUMBER,
    SWITCH
  }
}
