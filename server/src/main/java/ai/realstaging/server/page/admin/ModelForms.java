package ai.realstaging.server.page.admin;

import ai.realstaging.model.ModelSpec;
import ai.realstaging.server.page.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Draws a model's form from its schema, and reads it back.
final class ModelForms {

  private ModelForms() {}

  static ModelsView.Field field(ModelSpec.Field field, Object value) {
    return new ModelsView.Field(
        field.name(),
        label(field.name()),
        kind(field.kind()),
        String.valueOf(value),
        field.choices(),
        number(field.min()),
        number(field.max()),
        field.kind() == ModelSpec.Kind.INTEGER ? "1" : "any",
        hint(field));
  }

  /// What was typed, as the values that the model's check takes; a number that is none stays a
  /// text, so that the check says so.
  static Map<String, Object> values(ModelSpec model, Map<String, String> form) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ModelSpec.Field field : model.fields()) {
      String typed = form.getOrDefault(field.name(), "").strip();
      values.put(field.name(), value(field, typed));
    }
    return values;
  }

  private static Object value(ModelSpec.Field field, String typed) {
    return switch (field.kind()) {
      case SWITCH -> typed.equals("true");
      case CHOICE, TEXT -> typed;
      case INTEGER -> typed.matches("-?\\d{1,18}") ? (Object) Long.valueOf(typed) : typed;
      case NUMBER ->
          typed.matches("-?\\d{1,15}([.]\\d{1,9})?") ? (Object) Double.valueOf(typed) : typed;
    };
  }

  private static String kind(ModelSpec.Kind kind) {
    return switch (kind) {
      case SWITCH -> "switch";
      case CHOICE -> "choice";
      case INTEGER, NUMBER -> "number";
      case TEXT -> "text";
    };
  }

  private static String hint(ModelSpec.Field field) {
    return switch (field.kind()) {
      case INTEGER, NUMBER ->
          Texts.text("models.range", number(field.min()), number(field.max()), field.hint());
      case SWITCH, CHOICE, TEXT -> field.hint();
    };
  }

  /// `go_fast` is read as "Go fast".
  private static String label(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
