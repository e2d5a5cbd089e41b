package ai.realstaging.server.reference;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The last hand on the document: names for the operations that are one of a kind, and an example
/// for each schema that has one in `reference/examples.json`.
@Component
class Finish implements GlobalOpenApiCustomizer {

  private static final String EXAMPLES = "/reference/examples.json";

  private final Map<String, Object> examples;

  Finish(JsonMapper json) {
    try (InputStream file = Finish.class.getResourceAsStream(EXAMPLES)) {
      examples = json.readValue(file, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    RouteNotes.schemas().forEach(document.getComponents()::addSchemas);
    Set<String> taken = new HashSet<>();
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> name(path, method, operation, taken)));
    examples.forEach((name, example) -> schema(document, name).setExample(example));
  }

  private static Schema<?> schema(OpenAPI document, String name) {
    Schema<?> schema = document.getComponents().getSchemas().get(name);
    if (schema == null) {
      throw new IllegalStateException("an example for " + name + ", which no route uses");
    }
    return schema;
  }

  private static void name(
      String path, PathItem.HttpMethod method, Operation operation, Set<String> taken) {
    String verb = operation.getOperationId().replaceAll("_\\d+$", "");
    String own = noun(operation, path) + capital(verb);
    String last = last(path, verb);
    String more = last.isEmpty() ? method.name().toLowerCase(Locale.ROOT) : last;
    String id = taken.add(own) ? own : own + capital(more);
    taken.add(id);
    operation.setOperationId(id);
  }

  /// `images` for most; an admin's also by what it is about.
  private static String noun(Operation operation, String path) {
    String tag = operation.getTags().getFirst();
    return tag.equals("admin") ? "admin" + capital(path.split("/")[4]) : tag;
  }

  /// The last word of the path; empty when it is a variable or says what the verb says.
  private static String last(String path, String verb) {
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return segment.startsWith("{") || segment.equals(verb)
        ? ""
        : segment.replaceAll("[^A-Za-z]+", "");
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
