package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What Stripe's own description asks of the bodies of requests: every field known, of its kind,
/// and the required ones there.
final class FormRules {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  /// What is wrong with the fields of this operation, in words; nothing when they are right.
  List<String> faults(String operation, Map<String, String> fields) {
    ObjectNode flat = JSON.createObjectNode();
    fields.forEach(flat::put);
    return schemas.computeIfAbsent(operation, this::schema).validate(flat).stream()
        .map(ValidationMessage::getMessage)
        .map(message -> operation + ": " + message)
        .toList();
  }

  private JsonSchema schema(String operation) {
    return factory.getSchema(resource("forms/" + operation + ".json"));
  }

  static JsonNode resource(String name) {
    try (InputStream in = Objects.requireNonNull(FormRules.class.getResourceAsStream(name), name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
