package ai.realstaging.testkit.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request: its path, and its form fields by their bracketed names.
record StripeForm(
    String method,
    String path,
    Map<String, String> fields,
    Map<String, String> query,
    Map<String, String> headers) {

  static StripeForm read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new StripeForm(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        pairs(body),
        pairs(exchange.getRequestURI().getRawQuery()),
        headers);
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(text -> !text.isEmpty());
  }

  /// The fields below `prefix[…]`, without it.
  Map<String, String> below(String prefix) {
    Map<String, String> below = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(prefix + "[") && name.endsWith("]")) {
            below.put(name.substring(prefix.length() + 1, name.length() - 1), value);
          }
        });
    return below;
  }

  private static Map<String, String> pairs(@Nullable String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (text == null || text.isEmpty()) {
      return pairs;
    }
    for (String pair : text.split("&")) {
      String[] sides = pair.split("=", 2);
      pairs.put(
          URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
          sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return pairs;
  }
}
