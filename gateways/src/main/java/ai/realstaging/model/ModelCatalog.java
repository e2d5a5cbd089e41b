package ai.realstaging.model;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.model.ModelEntry.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The registry: every model that Real Staging can talk to. Requests, the admin form, its checks
/// and the capabilities are made from it; a model is added by adding an entry.
public final class ModelCatalog {

  /// The engine that is built in.
  public static final ModelId RENDER = new ModelId("realstaging/render");

  /// The Cog server of this installation, whatever model it runs.
  public static final ModelId COG = new ModelId("cog/server");

  private static final List<ModelEntry> ENTRIES =
      Stream.of(List.of(render()), ReplicateModels.all(), List.of(cog()))
          .flatMap(List::stream)
          .toList();

  private ModelCatalog() {}

  public static List<ModelSpec> all() {
    return ENTRIES.stream().map(ModelEntry::spec).toList();
  }

  public static Optional<ModelSpec> find(ModelId id) {
    return entry(id).map(ModelEntry::spec);
  }

  /// What is broken in a configuration; one fault when the model itself is not known.
  public static List<StagingModels.ConfigFault> check(ModelId id, Map<String, Object> config) {
    return find(id)
        .map(spec -> ConfigCheck.faults(spec, config))
        .orElseGet(
            () -> List.of(new StagingModels.ConfigFault("model", "unknown_model", "No model.")));
  }

  static Optional<ModelEntry> entry(ModelId id) {
    return ENTRIES.stream().filter(entry -> entry.spec().id().equals(id)).findFirst();
  }

  private static ModelEntry render() {
    return new ModelEntry(
        new ModelSpec(
            RENDER,
            "Instant draft",
            ModelSpec.Provider.BUILT_IN,
            MicroDollars.ZERO,
            10,
            true,
            true,
            false,
            List.of()),
        new Wiring("image", false, Optional.empty(), Optional.of("seed")),
        Map.of());
  }

  private static ModelEntry cog() {
    return new ModelEntry(
        new ModelSpec(
            COG,
            "Own Cog server",
            ModelSpec.Provider.COG,
            MicroDollars.ZERO,
            30,
            false,
            true,
            true,
            List.of()),
        new Wiring("image", false, Optional.of("prompt"), Optional.of("seed")),
        Map.of());
  }
}
