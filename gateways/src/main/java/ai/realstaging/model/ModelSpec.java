package ai.realstaging.model;

import ai.realstaging.kernel.MicroDollars;
import java.util.List;

/// What the registry knows of a model.
///
/// @param provider who runs it
/// @param price of one picture, an estimate where the provider charges by size
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

  public ModelSpec {
    fields = List.copyOf(fields);
  }

  public enum Provider {
    REPLICATE,
    COG,
    BUILT_IN
  }

  /// One configurable input of the model.
  ///
  /// @param kind what values it takes
  /// @param preset what is sent when nobody configured it
  /// @param choices the only values of a [Kind#CHOICE], else empty
  /// @param min the least number, or the least length of a text
  /// @param max the greatest number, or the greatest length of a text
  public record Field(
      String name,
      Kind kind,
      Object preset,
      List<String> choices,
      double min,
      double max,
      String hint) {

    public Field {
      choices = List.copyOf(choices);
    }

    static Field choice(String name, String preset, String hint, String... choices) {
      return new Field(name, Kind.CHOICE, preset, List.of(choices), 0, 0, hint);
    }

    static Field whole(String name, long preset, long min, long max, String hint) {
      return new Field(name, Kind.INTEGER, preset, List.of(), min, max, hint);
    }

    static Field toggle(String name, boolean preset, String hint) {
      return new Field(name, Kind.SWITCH, preset, List.of(), 0, 1, hint);
    }
  }

  public enum Kind {
    TEXT,
    CHOICE,
    INTEGER,
    NUMBER,
    SWITCH
  }
}
