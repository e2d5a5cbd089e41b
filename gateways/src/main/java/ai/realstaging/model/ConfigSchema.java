package ai.realstaging.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema (2020-12) of a model's configuration, from which the admin form is drawn.
public final class ConfigSchema {

  private ConfigSchema() {}

  public static Map<String, Object> of(ModelSpec model) {
    Map<String, Object> properties = new LinkedHashMap<>();
    model.fields().forEach(field -> properties.put(field.name(), property(field)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", model.name());
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> property(ModelSpec.Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    switch (field.kind()) {
      case SWITCH -> property.put("type", "boolean");
      case CHOICE -> {
        property.put("type", "string");
        property.put("enum", List.copyOf(field.choices()));
      }
      case TEXT -> {
        property.put("type", "string");
        property.put("minLength", (long) field.min());
        property.put("maxLength", (long) field.max());
      }
      case INTEGER -> {
        property.put("type", "integer");
        property.put("minimum", (long) field.min());
        property.put("maximum", (long) field.max());
      }
      case NUMBER -> {
        property.put("type", "number");
        property.put("minimum", field.min());
        property.put("maximum", field.max());
      }
    }
    property.put("default", field.preset());
    property.put("description", field.hint());
    return property;
  }
}
