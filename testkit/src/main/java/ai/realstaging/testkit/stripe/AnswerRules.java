package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What Stripe's own description says of its answers and events: the stand-in holds each of its own
/// against it. The schemas are those of the pinned version, without words and with the few things
/// that are never asked for left open.
final class AnswerRules {

  private static final String ERROR = "error";

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final ObjectNode all = (ObjectNode) FormRules.resource("answers.json");
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  /// What is wrong with an answer or an event, in words; nothing when it is right.
  List<String> faults(JsonNode body) {
    if (body.has(ERROR)) {
      return against(ERROR, body);
    }
    return switch (body.path("object").asText()) {
      case "list" -> stream(body.path("data")).flatMap(one -> faults(one).stream()).toList();
      case "event" ->
          Stream.concat(against("event", body).stream(), faults(body.at("/data/object")).stream())
              .toList();
      default -> against(body.path("object").asText(), body);
    };
  }

  private List<String> against(String name, JsonNode thing) {
    if (!all.path("$defs").has(name)) {
      return List.of("Stripe describes no such thing: '%s'".formatted(name));
    }
    return schemas.computeIfAbsent(name, this::schema).validate(thing).stream()
        .map(ValidationMessage::getMessage)
        .map(message -> "answer " + name + ": " + message)
        .toList();
  }

  private JsonSchema schema(String name) {
    return factory.getSchema(all.deepCopy().put("$ref", "#/$defs/" + name));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return java.util.stream.StreamSupport.stream(list.spliterator(), false);
  }

  /// An answer as it was sent.
  List<String> faults(String body) {
    try {
      return faults(new ObjectMapper().readTree(body));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return List.of("answer: no JSON");
    }
  }
}
