package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registry as this installation can use it, and the way from an order to its provider.
final class InstalledModels implements StagingModels {

  private final ModelSettings settings;
  private final ReplicateStager replicate;
  private final CogStager cog;
  private final DraftStager draft;

  InstalledModels(
      ModelSettings settings, ReplicateStager replicate, CogStager cog, DraftStager draft) {
    this.settings = settings;
    this.replicate = replicate;
    this.cog = cog;
    this.draft = draft;
    if (!usable(settings.standard())) {
      throw new IllegalStateException(
          "realstaging.model.active is '%s', which this installation cannot use: set"
                  .formatted(settings.standard())
              + " realstaging.model.replicate.token or realstaging.model.cog.url, or choose "
              + ModelCatalog.RENDER);
    }
  }

  @Override
  public List<ModelSpec> all() {
    return ModelCatalog.all();
  }

  @Override
  public Optional<ModelSpec> find(ModelId id) {
    return ModelCatalog.find(id);
  }

  @Override
  public ModelId byDefault() {
    return settings.standard();
  }

  @Override
  public boolean usable(ModelId id) {
    return find(id).map(model -> installed(model.provider())).orElse(false);
  }

  @Override
  public List<ConfigFault> check(ModelId id, Map<String, Object> config) {
    return ModelCatalog.check(id, config);
  }

  @Override
  public Development develop(StagingOrder order, Submission submission) {
    Optional<ModelEntry> model = ModelCatalog.entry(order.model());
    if (model.isEmpty() || !usable(order.model())) {
      return new Development.Refused("model_missing", "This model cannot be used any more.");
    }
    return switch (model.get().spec().provider()) {
      case REPLICATE -> replicate.develop(model.get(), order, submission);
      case COG -> cog.develop(model.get(), order, submission);
      case BUILT_IN -> draft.develop(model.get(), order, submission);
    };
  }

  @Override
  public Development abandon(ModelId model, JobId job, Submission submission) {
    boolean bought =
        usable(model) && find(model).orElseThrow().provider() == ModelSpec.Provider.REPLICATE;
    return bought ? replicate.abandon(job, submission) : new Development.Stopped();
  }

  private boolean installed(ModelSpec.Provider provider) {
    return switch (provider) {
      case REPLICATE -> settings.replicateToken().isPresent();
      case COG -> settings.cogUrl().isPresent();
      case BUILT_IN -> true;
    };
  }
}
