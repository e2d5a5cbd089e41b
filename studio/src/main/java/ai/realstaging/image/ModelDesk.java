package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.model.StagingModels;
import ai.realstaging.queue.Lane;
import ai.realstaging.setting.Setting;
import ai.realstaging.setting.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which model stages, and how it is configured: what an admin set, else what the registry says.
@Component
public final class ModelDesk {

  /// The setting that names the model.
  public static final String ACTIVE = "model.active";

  /// What stands before a model's id in the setting that holds its configuration.
  public static final String CONFIG = "model.config.";

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final StagingModels models;
  private final Settings settings;
  private final JsonMapper json = JsonMapper.builder().build();

  ModelDesk(StagingModels models, Settings settings) {
    this.models = models;
    this.settings = settings;
  }

  /// A model with the configuration that an image made now is frozen with.
  public record Choice(ModelId id, Map<String, Object> config) {}

  /// @param version 0 when nobody configured the model yet
  public record Configuration(ModelSpec model, Map<String, Object> values, int version) {}

  public ModelId active() {
    return settings
        .find(ACTIVE)
        .map(setting -> new ModelId(json.readValue(setting.json(), String.class)))
        .filter(id -> models.find(id).isPresent())
        .orElseGet(models::byDefault);
  }

  /// The version of the choice; 0 while nobody chose.
  public int activeVersion() {
    return settings.find(ACTIVE).map(Setting::version).orElse(0);
  }

  /// Throws [IntakeRefused] when the model is not known or cannot be used here, and
  /// [ai.realstaging.kernel.StaleVersion].
  public void activate(Account by, ModelId id, OptionalInt expected) {
    refuseUnusable(id);
    settings.put(by, ACTIVE, json.writeValueAsString(id.value()), expected);
  }

  public List<ModelSpec> all() {
    return models.all();
  }

  public boolean usable(ModelId id) {
    return models.usable(id);
  }

  public Optional<Configuration> configuration(ModelId id) {
    return models
        .find(id)
        .map(
            spec -> {
              Optional<Setting> setting = settings.find(CONFIG + id);
              return new Configuration(
                  spec, values(spec, setting), setting.map(Setting::version).orElse(0));
            });
  }

  /// What is wrong with these values; nothing was written unless the list is empty. Throws
  /// [ai.realstaging.kernel.StaleVersion].
  public List<StagingModels.ConfigFault> configure(
      Account by, ModelId id, Map<String, Object> values, OptionalInt expected) {
    List<StagingModels.ConfigFault> faults = models.check(id, values);
    if (faults.isEmpty()) {
      settings.put(by, CONFIG + id, json.writeValueAsString(values), expected);
    }
    return faults;
  }

  /// The wanted model, or the active one. Throws [IntakeRefused] when it cannot be used.
  Choice choose(Optional<ModelId> wanted) {
    ModelId id = wanted.orElseGet(this::active);
    refuseUnusable(id);
    return new Choice(id, configuration(id).orElseThrow().values());
  }

  /// Where a job that stages with this model spends its time.
  Lane lane(ModelId id) {
    return models
        .find(id)
        .filter(model -> model.provider() == ModelSpec.Provider.BUILT_IN)
        .map(model -> Lane.LOCAL)
        .orElse(Lane.REMOTE);
  }

  private void refuseUnusable(ModelId id) {
    if (models.find(id).isEmpty() || !models.usable(id)) {
      throw new IntakeRefused(
          IntakeRefused.Reason.MODEL_UNAVAILABLE, "This model cannot be used here.");
    }
  }

  private Map<String, Object> values(ModelSpec spec, Optional<Setting> setting) {
    Map<String, Object> values = new LinkedHashMap<>();
    spec.fields().forEach(field -> values.put(field.name(), field.preset()));
    setting.ifPresent(s -> values.putAll(json.readValue(s.json(), FIELDS)));
    return values;
  }
}
