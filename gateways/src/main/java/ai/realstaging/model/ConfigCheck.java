package ai.realstaging.model;

import ai.realstaging.model.StagingModels.ConfigFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what an admin configured against the fields that a model has.
final class ConfigCheck {

  private ConfigCheck() {}

  static List<ConfigFault> faults(ModelSpec spec, Map<String, Object> config) {
    List<ConfigFault> faults = new ArrayList<>();
    config.forEach(
        (name, value) ->
            spec.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> fault(field, value))
                .orElseGet(
                    () ->
                        Optional.of(
                            new ConfigFault(
                                name, "unknown_field", spec.name() + " has no such field.")))
                .ifPresent(faults::add));
    return faults;
  }

  static boolean fits(ModelSpec.Field field, Object value) {
    return fault(field, value).isEmpty();
  }

  private static Optional<ConfigFault> fault(ModelSpec.Field field, Object value) {
    return switch (field.kind()) {
      case SWITCH ->
          value instanceof Boolean
              ? Optional.empty()
              : broken(field, "wrong_type", "Must be true or false.");
      case CHOICE ->
          value instanceof String text && field.choices().contains(text)
              ? Optional.empty()
              : broken(
                  field, "not_a_choice", "Must be one of " + String.join(", ", field.choices()));
      case TEXT ->
          value instanceof String text
              ? within(field, text.length(), "characters")
              : broken(field, "wrong_type", "Must be a text.");
      case INTEGER ->
          value instanceof Long || value instanceof Integer
              ? within(field, ((Number) value).doubleValue(), "")
              : broken(field, "wrong_type", "Must be a whole number.");
      case NUMBER ->
          value instanceof Number number && Double.isFinite(number.doubleValue())
              ? within(field, number.doubleValue(), "")
              : broken(field, "wrong_type", "Must be a number.");
    };
  }

  private static Optional<ConfigFault> within(ModelSpec.Field field, double value, String unit) {
    return value >= field.min() && value <= field.max()
        ? Optional.empty()
        : broken(
            field,
            "out_of_range",
            "Must be %s to %s %s"
                    .formatted(number(field.min()), number(field.max()), unit)
                    .stripTrailing()
                + ".");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static Optional<ConfigFault> broken(ModelSpec.Field field, String code, String message) {
    return Optional.of(new ConfigFault(field.name(), code, message));
  }
}
