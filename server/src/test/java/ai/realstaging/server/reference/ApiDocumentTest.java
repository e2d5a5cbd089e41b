package ai.realstaging.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Door;
import ai.realstaging.server.problem.ProblemCode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ApiDocumentTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Door door = Door.shared();
  private final JsonNode document = door.nobody().get("/api/v1/openapi.json").json();

  @Test
  void namesEveryRouteThatIsServedAndNoOther() {
    assertThat(documented()).isEqualTo(served());
  }

  @Test
  void isOpenApi31AndSaysWhatItIs() {
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/info/title").asString()).isEqualTo("Real Staging");
    assertThat(document.at("/info/version").asString()).isEqualTo(ApiDocument.VERSION);
    assertThat(document.at("/info/description").asString()).contains("Idempotency-Key");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/components/securitySchemes/session/in").asString())
        .isEqualTo("cookie");
    assertThat(document.get("security")).hasSize(2);
  }

  @Test
  void showsNothingOfOurInside() {
    String text = document.toString();
    assertThat(text).doesNotContain("\"account\"", "Subject", "HttpServletRequest", "isAdmin");
    operations()
        .forEach(
            operation ->
                operation
                    .path("parameters")
                    .forEach(
                        parameter ->
                            assertThat(parameter.get("name").asString())
                                .as(operation.get("operationId").asString())
                                .isIn(
                                    "id",
                                    "limit",
                                    "cursor",
                                    "If-Match",
                                    "Idempotency-Key",
                                    "kind",
                                    "expires_in",
                                    "download",
                                    "image_id",
                                    "project_id",
                                    "Last-Event-ID",
                                    "Stripe-Signature",
                                    "state",
                                    "owner",
                                    "name",
                                    "key")));
  }

  @Test
  void writesFieldsAsTheWireDoes() {
    document
        .at("/components/schemas")
        .propertyStream()
        .forEach(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(name -> assertThat(name).matches("[a-z][a-z0-9_]*")));
  }

  @Test
  void tellsWhatIsAlwaysThere() {
    assertThat(words(document.at("/components/schemas/ProjectJson/required")))
        .containsExactlyInAnyOrder("id", "name", "created_at", "updated_at");
    assertThat(words(document.at("/components/schemas/WantedImage/required")))
        .containsExactly("project_id");
  }

  @Test
  void givesEachOperationANameOfItsOwnASummaryAndATag() {
    Set<String> names = new HashSet<>();
    for (JsonNode operation : operations()) {
      String name = operation.get("operationId").asString();
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(name).matches("[a-z][A-Za-z]+");
      assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
      assertThat(operation.path("tags")).as(name).hasSize(1);
    }
  }

  @Test
  void writesEveryRefusalAsAProblemWithItsCode() {
    for (JsonNode operation : operations()) {
      String name = operation.get("operationId").asString();
      JsonNode responses = operation.get("responses");
      assertThat(responses.has("500")).as(name).isTrue();
      responses.forEachEntry(
          (status, response) -> {
            if (status.charAt(0) >= '4') {
              assertThat(response.at("/content/application~1problem+json/schema/$ref").asString(""))
                  .as(name + " " + status)
                  .isEqualTo("#/components/schemas/Problem");
              assertThat(response.get("description").asString()).as(name).contains("`");
            }
          });
      boolean open = operation.path("security").isArray() && operation.get("security").isEmpty();
      assertThat(responses.has("401")).as(name).isEqualTo(!open || name.contains("webhook"));
    }
    assertThat(document.at("/paths/~1api~1v1~1images/post/responses/402/description").asString())
        .contains(ProblemCode.USAGE_LIMIT_EXCEEDED.wire());
    assertThat(document.at("/paths/~1api~1v1~1images/post/responses").propertyNames())
        .contains("201", "422", "429")
        .doesNotContain("200");
  }

  @Test
  void givesExamplesThatFitTheirSchemas() {
    ObjectNode all = (ObjectNode) document.get("components").deepCopy();
    JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    Set<String> tried = new TreeSet<>();
    all.get("schemas")
        .forEachEntry(
            (name, schema) -> {
              if (schema.has("example")) {
                String text =
                    "{\"$ref\":\"#/components/schemas/%s\",\"components\":%s}".formatted(name, all);
                JsonSchema rule = schemas.getSchema(text);
                assertThat(rule.validate(schema.get("example").toString(), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
                tried.add(name);
              }
            });
    assertThat(tried).contains("ProjectJson", "ImageJson", "WantedImage", "Problem", "Slot");
  }

  @Test
  void endsOnAPageThatIsDrawnWithoutAnyOtherHost() {
    var moved = door.nobody().get("/api/v1/docs");
    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Location")).endsWith("/api/v1/docs/");
    var page = door.nobody().get("/api/v1/docs/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self';")
        .doesNotContain("unsafe", "http");
    assertThat(page.text()).doesNotContain("//", "<style", "onload");
    page.text()
        .lines()
        .flatMap(
            line ->
                java.util.regex.Pattern.compile("(?:src|href)=\"(/api/[^\"]+)\"")
                    .matcher(line)
                    .results())
        .map(found -> found.group(1))
        .forEach(file -> assertThat(door.nobody().get(file).status()).as(file).isEqualTo(200));
  }

  private Set<String> documented() {
    Set<String> routes = new TreeSet<>();
    document
        .get("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> routes.add(method + " " + path)));
    return routes;
  }

  private Set<String> served() {
    Set<String> routes = new TreeSet<>();
    door.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("ai.realstaging")) {
                routes(info).stream().filter(ApiDocumentTest::isOfTheApi).forEach(routes::add);
              }
            });
    return routes;
  }

  private static List<String> routes(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                info.getMethodsCondition().getMethods().stream()
                    .map(
                        method ->
                            method.name().toLowerCase(Locale.ROOT) + " " + path.replace("{*", "{")))
        .toList();
  }

  private static boolean isOfTheApi(String route) {
    return route.contains(" /api/v1/") && !route.contains(" /api/v1/docs");
  }

  private List<JsonNode> operations() {
    return document
        .get("paths")
        .valueStream()
        .flatMap(JsonNode::propertyStream)
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(java.util.Map.Entry::getValue)
        .toList();
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
