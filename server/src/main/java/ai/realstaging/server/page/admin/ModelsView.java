package ai.realstaging.server.page.admin;

import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.PlateView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The models, the form of the one that is open, and two of them side by side.
///
/// @param wrong what is wrong with what was typed, by field
public record ModelsView(
    List<Line> models,
    Open open,
    Map<String, String> wrong,
    boolean saved,
    List<Sample> samples,
    List<Trial> trials,
    List<Week> weeks) {

  public ModelsView {
    models = List.copyOf(models);
    wrong = Map.copyOf(wrong);
    samples = List.copyOf(samples);
    trials = List.copyOf(trials);
    weeks = List.copyOf(weeks);
  }

  /// @param about who runs it, what a picture costs, how long it takes
  public record Line(
      String id, String name, String about, boolean active, boolean usable, boolean current) {}

  /// @param version the version that a change is made against
  public record Open(
      String id, String name, boolean active, boolean usable, int version, List<Field> fields) {

    public Open {
      fields = List.copyOf(fields);
    }
  }

  /// One field of the model's form.
  ///
  /// @param kind `switch`, `choice`, `number` or `text`
  /// @param hint what it does, and its limits
  public record Field(
      String name,
      String label,
      String kind,
      String value,
      List<String> choices,
      String min,
      String max,
      String step,
      String hint) {

    public Field {
      choices = List.copyOf(choices);
    }

    public boolean on() {
      return value.equals("true");
    }
  }

  /// A photo of the admin's own to try models on.
  public record Sample(String image, String name) {}

  /// What one model made of the sample.
  public record Trial(
      String image,
      String model,
      Ground ground,
      boolean ready,
      Optional<PlateView> plate,
      String took,
      String cost,
      String changed) {}

  /// What a model did within the last seven days.
  ///
  /// @param typical half of its pictures took no longer
  public record Week(String model, String images, String typical, String failed, String cost) {}

  /// Whether something of the trials is still to come.
  public boolean waits() {
    return trials.stream().anyMatch(t -> t.plate().map(plate -> !plate.failed()).orElse(false));
  }
}
