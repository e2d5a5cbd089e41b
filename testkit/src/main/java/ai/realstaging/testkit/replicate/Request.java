package ai.realstaging.testkit.replicate;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request to the stand-in, read whole.
///
/// @param path without the version
/// @param headers by lower-case name
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath().replaceFirst("^/v1", ""),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  Call call() {
    if (path.startsWith("/out/")) {
      return Call.RESULT;
    }
    if (path.endsWith("/cancel")) {
      return Call.CANCEL;
    }
    boolean post = method.equals("POST");
    if (path.equals("/files")) {
      return post ? Call.UPLOAD : Call.FILES;
    }
    if (path.equals("/predictions")) {
      return Call.LIST;
    }
    return post ? Call.CREATE : Call.GET;
  }

  boolean carries(String token) {
    return ("Bearer " + token).equals(headers.get("authorization"));
  }

  /// The parts of the path.
  List<String> steps() {
    return List.of(path.substring(1).split("/"));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      Arrays.stream(raw.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(
              pair ->
                  query.put(
                      pair[0],
                      pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
    return query;
  }
}
