package ai.realstaging.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, fills in forms, follows no redirect by itself.
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI issuer;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(URI issuer) {
    this.issuer = issuer;
  }

  HttpResponse<String> open(String address) {
    return send(
        HttpRequest.newBuilder(issuer.resolve(address)).header("Accept", "text/html").GET());
  }

  /// Opens a page and sends its form.
  HttpResponse<String> fillIn(String page, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(open(page).body());
    if (!csrf.find()) {
      throw new AssertionError("no form at " + page);
    }
    return post(page, fields, "_csrf=" + encode(csrf.group(1)) + "&", "");
  }

  HttpResponse<String> post(String address, Map<String, String> fields) {
    return post(address, fields, "", "");
  }

  /// Sends a form as a client that signs in by HTTP Basic.
  HttpResponse<String> postAs(
      String id, String secret, String address, Map<String, String> fields) {
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return post(address, fields, "", "Basic " + basic);
  }

  HttpResponse<String> postWith(String authorization, String address, Map<String, String> fields) {
    return post(address, fields, "", authorization);
  }

  private HttpResponse<String> post(
      String address, Map<String, String> fields, String prefix, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(issuer.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(prefix + form(fields)));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(request);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
