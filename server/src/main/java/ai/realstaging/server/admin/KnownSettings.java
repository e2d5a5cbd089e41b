package ai.realstaging.server.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.model.ModelId;
import ai.realstaging.server.admin.AdminSettingController.SettingJson;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.setting.Setting;
import ai.realstaging.setting.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Every setting that there is, each with the room that says what may be put there. Secrets are no
/// settings: they are given to the processes and leave them by no door.
@Component
class KnownSettings {

  private final ModelDesk models;
  private final Settings settings;

  KnownSettings(ModelDesk models, Settings settings) {
    this.models = models;
    this.settings = settings;
  }

  List<SettingJson> all() {
    return Stream.concat(
            Stream.of(ModelDesk.ACTIVE), models.all().stream().map(m -> ModelDesk.CONFIG + m.id()))
        .map(key -> find(key).orElseThrow())
        .toList();
  }

  /// The value that counts now, set or preset; nothing when there is no such setting.
  Optional<SettingJson> find(String key) {
    if (key.equals(ModelDesk.ACTIVE)) {
      return Optional.of(json(key, models.active().value()));
    }
    return model(key).flatMap(models::configuration).map(found -> json(key, found.values()));
  }

  /// Throws [Refused] when the value is none for this key; the key is known.
  void put(Account by, String key, Object value, OptionalInt expected) {
    if (key.equals(ModelDesk.ACTIVE)) {
      if (!(value instanceof String id)) {
        throw Refused.invalid("value", "wrong_type", "The id of a model.");
      }
      models.activate(by, ModelNames.read(id), expected);
      return;
    }
    if (!(value instanceof Map<?, ?> fields)) {
      throw Refused.invalid("value", "wrong_type", "An object of fields.");
    }
    Map<String, Object> named = new LinkedHashMap<>();
    fields.forEach((name, field) -> named.put(String.valueOf(name), field));
    ModelNames.refuse(models.configure(by, model(key).orElseThrow(), named, expected));
  }

  private SettingJson json(String key, Object value) {
    Optional<Setting> set = settings.find(key);
    Optional<Instant> updated = set.map(Setting::updatedAt);
    return new SettingJson(key, value, set.map(Setting::version).orElse(0), updated.orElse(null));
  }

  private static Optional<ModelId> model(String key) {
    return key.startsWith(ModelDesk.CONFIG)
        ? ModelNames.find(key.substring(ModelDesk.CONFIG.length()))
        : Optional.empty();
  }
}
