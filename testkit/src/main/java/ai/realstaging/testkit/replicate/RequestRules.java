package ai.realstaging.testkit.replicate;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What Replicate's API description and its models' schemas ask of a request. Answers are checked
/// too, so that this stand-in cannot drift from the real thing.
final class RequestRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonNode api = resource("openapi.json");
  private final JsonNode models = resource("models.json");

  /// What is wrong with a request's parameters: each must be described and fit its schema.
  ///
  /// @param path as in the description, with its placeholders
  List<String> parameters(
      String method, String path, Map<String, String> query, Map<String, String> headers) {
    JsonNode operation = api.path("paths").path(path).path(method);
    if (operation.isMissingNode()) {
      return List.of("Replicate has no " + method + " " + path);
    }
    Map<String, JsonNode> described = new TreeMap<>();
    operation
        .path("parameters")
        .forEach(
            parameter -> {
              JsonNode whole = resolved(parameter);
              described.put(
                  whole.path("in").asText()
                      + ":"
                      + whole.path("name").asText().toLowerCase(Locale.ROOT),
                  whole.path("schema"));
            });
    Stream<String> unknown =
        query.keySet().stream()
            .filter(name -> !described.containsKey("query:" + name))
            .map(name -> "unknown parameter " + name);
    Stream<String> broken =
        Stream.concat(
            query.entrySet().stream()
                .flatMap(entry -> broken(described, "query:" + entry.getKey(), entry.getValue())),
            headers.entrySet().stream()
                .flatMap(entry -> broken(described, "header:" + entry.getKey(), entry.getValue())));
    return Stream.concat(unknown, broken).toList();
  }

  /// What is wrong with the body that creates a prediction.
  List<String> prediction(String model, JsonNode body) {
    JsonNode input = models.path(model).path("input");
    if (input.isMissingNode()) {
      return List.of("no such model: " + model);
    }
    return Stream.concat(
            faults(reference("schemas_prediction_request"), body),
            faults(input, body.path("input")))
        .toList();
  }

  /// What is wrong with our own answer.
  List<String> answer(JsonNode prediction) {
    return faults(reference("schemas_prediction_response"), prediction).toList();
  }

  boolean knows(String model) {
    return models.has(model);
  }

  boolean answersWithList(String model) {
    return models.path(model).path("output").asText().equals("array");
  }

  private static Stream<String> broken(Map<String, JsonNode> described, String name, String value) {
    JsonNode schema = described.get(name);
    return schema == null
        ? Stream.empty()
        : faults(schema, JSON.getNodeFactory().textNode(value)).map(fault -> name + " " + fault);
  }

  private JsonNode resolved(JsonNode parameter) {
    String reference = parameter.path("$ref").asText("");
    return reference.isEmpty() ? parameter : api.at(reference.substring(1));
  }

  private JsonNode reference(String schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$ref", "#/components/schemas/" + schema);
    whole.set("components", api.path("components"));
    return whole;
  }

  private static Stream<String> faults(JsonNode schema, JsonNode value) {
    JsonSchema rules = SCHEMAS.getSchema(schema);
    return rules.validate(value).stream().map(ValidationMessage::getMessage);
  }

  private static JsonNode resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RequestRules.class.getResourceAsStream(name), name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
