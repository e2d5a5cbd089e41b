package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// An answer of the stand-in.
record Reply(int status, String contentType, String retryAfter, byte[] body) {

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json", "", bytes(body));
  }

  static Reply picture(byte[] png) {
    return new Reply(200, "image/png", "", png);
  }

  static Reply of(Mischief.Answer answer) {
    return new Reply(
        answer.status(),
        "application/problem+json",
        answer.retryAfter(),
        answer.body().getBytes(StandardCharsets.UTF_8));
  }

  static Reply problem(int status, String detail) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("title", detail).put("detail", detail).put("status", status);
    return new Reply(status, "application/problem+json", "", bytes(body));
  }

  static Reply invalid(List<String> faults) {
    return problem(422, "Input validation failed: " + String.join("; ", faults));
  }

  Reply with(byte[] other) {
    return new Reply(status, contentType, retryAfter, other);
  }

  void send(HttpExchange exchange) throws IOException {
    begin(exchange);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  void sendHalf(HttpExchange exchange) throws IOException {
    begin(exchange);
    exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private void begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
  }

  private static byte[] bytes(JsonNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
