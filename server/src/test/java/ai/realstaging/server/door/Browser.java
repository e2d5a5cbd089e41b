package ai.realstaging.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, asks for pages, follows a redirect only when told to.
public final class Browser {

  private static final Pattern CSRF =
      Pattern.compile("name=\"(?:_csrf|csrf-token)\"\\s+(?:value|content)=\"([^\"]+)\"");

  private final URI home;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Browser(URI home) {
    this.home = home;
  }

  /// Goes to the sign-in, is that person there, and comes back.
  public Browser signIn(String user) {
    Answer leave = open("/oauth2/authorization/web");
    assertThat(leave.status()).as(leave::toString).isEqualTo(302);
    Answer there = open(leave.header("Location") + "&user=" + user);
    assertThat(there.status()).as(there::toString).isEqualTo(302);
    Answer back = open(there.header("Location"));
    assertThat(back.status()).as(back::toString).isEqualTo(302);
    assertThat(back.header("Location")).doesNotContain("error");
    return this;
  }

  public Answer open(String address) {
    return send(request(address).header("Accept", "text/html").GET());
  }

  /// What a script of the page asks for.
  public Answer fetch(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /// A form without a token.
  public Answer post(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  /// A form with the token that the page carries.
  public Answer postFrom(String page, String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("X-CSRF-TOKEN", csrf(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  public Answer send(String method, String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  /// The token in the page.
  public String csrf(String page) {
    Matcher token = CSRF.matcher(open(page).text());
    assertThat(token.find()).as("a CSRF token on " + page).isTrue();
    return token.group(1);
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public Optional<HttpCookie> session() {
    return cookies().stream().filter(cookie -> cookie.getName().equals("RSSESSION")).findFirst();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(home.resolve(address));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
