package ai.realstaging.server.door;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server said.
public record Answer(int status, HttpHeaders headers, byte[] body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The body as JSON; its missing parts are missing nodes.
  public JsonNode json() {
    return JSON.readTree(body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The text of one of the body's own fields, empty when it is not there or the body is no JSON.
  public String field(String name) {
    return header("Content-Type").contains("json") ? json().path(name).asString("") : "";
  }

  /// Empty when it is not there.
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// Status and body, for messages.
  @Override
  public String toString() {
    return status + " " + text();
  }
}
