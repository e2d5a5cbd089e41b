package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer of the stand-in.
public record StripeReply(int status, Map<String, String> headers, String body) {

  public StripeReply {
    headers = Map.copyOf(headers);
  }

  static StripeReply json(JsonNode node) {
    return new StripeReply(200, Map.of("Content-Type", "application/json"), node.toString());
  }

  static StripeReply html(String page) {
    return new StripeReply(
        200,
        Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"),
        page);
  }

  static StripeReply to(String address) {
    return new StripeReply(303, Map.of("Location", address), "");
  }

  static StripeReply error(int status, String type, String code, String message, String param) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    if (!code.isEmpty()) {
      error.put("code", code);
    }
    error.put("message", message);
    if (!param.isEmpty()) {
      error.put("param", param);
    }
    error.put("type", type);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("error", error);
    return new StripeReply(status, Map.of("Content-Type", "application/json"), body.toString());
  }

  static StripeReply missing(String what, String id, int status, String param) {
    return error(
        status,
        "invalid_request_error",
        "resource_missing",
        "No such %s: '%s'".formatted(what, id),
        param);
  }

  static StripeReply declined() {
    return error(402, "card_error", "card_declined", "Your card was declined.", "");
  }

  static StripeReply asks() {
    return error(
        402,
        "card_error",
        "authentication_required",
        "Your card was declined. This transaction requires authentication.",
        "");
  }

  StripeReply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new StripeReply(status, more, body);
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
