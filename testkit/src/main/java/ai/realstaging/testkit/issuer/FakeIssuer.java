package ai.realstaging.testkit.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An OpenID provider on a free port of the loopback, shaped like Auth0's: its name ends in a
/// slash. Whoever comes to its sign-in with `user=NAME` is NAME.
public final class FakeIssuer implements AutoCloseable {

  public static final String AUDIENCE = "https://api.realstaging.example";
  public static final String CLIENT_ID = "web-of-the-tests";

  /// The claim that lists roles.
  public static final String ROLES = "https://realstaging.ai/roles";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SignIns signIns = new SignIns();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile List<SigningKey> keys = List.of(SigningKey.make("first"));
  private volatile boolean away;
  private volatile @Nullable String keySet;

  private FakeIssuer(HttpServer server) {
    this.server = server;
  }

  public static FakeIssuer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeIssuer issuer = new FakeIssuer(server);
      server.setExecutor(issuer.threads);
      server.createContext("/", issuer::handle);
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its name, which is also its address.
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /// Where its keys are.
  public String keysAddress() {
    return issuer() + "jwks.json";
  }

  /// A good access token, for an hour.
  public String token(String user) {
    return token(user, Map.of());
  }

  /// An access token with these claims instead of or beside the usual ones.
  public String token(String user, Map<String, ?> more) {
    Map<String, Object> claims = claims(user, List.of(AUDIENCE, issuer() + "userinfo"));
    claims.putAll(more);
    return keys.getLast().sign(claims);
  }

  /// The token of somebody who runs the house.
  public String adminToken(String user) {
    return token(user, Map.of(ROLES, List.of("admin")));
  }

  /// From now on signs with this key, and publishes only it and those named.
  public void rotate(SigningKey next, SigningKey... stay) {
    List<SigningKey> all = new java.util.ArrayList<>(Arrays.asList(stay));
    all.add(next);
    keys = List.copyOf(all);
  }

  /// Publishes this text as its keys.
  public void publish(String jwks) {
    keySet = jwks;
  }

  /// From now on answers 503 to everything.
  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /// How often its keys were asked for.
  public int fetches() {
    return fetches.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/jwks.json")) {
      fetches.incrementAndGet();
    }
    if (away) {
      send(exchange, 503, "{}");
      return;
    }
    switch (path) {
      case "/.well-known/openid-configuration" -> send(exchange, 200, json(discovery()));
      case "/jwks.json" -> send(exchange, 200, published());
      case "/authorize" -> authorize(exchange);
      case "/token" -> exchange(exchange);
      case "/logout" ->
          redirect(exchange, query(exchange).getOrDefault("post_logout_redirect_uri", "/"));
      default -> send(exchange, 404, "{}");
    }
  }

  private Map<String, Object> discovery() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", issuer());
    document.put("authorization_endpoint", issuer() + "authorize");
    document.put("token_endpoint", issuer() + "token");
    document.put("jwks_uri", keysAddress());
    document.put("end_session_endpoint", issuer() + "logout");
    document.put("response_types_supported", List.of("code"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    return document;
  }

  private String published() {
    String own = keySet;
    return own != null
        ? own
        : json(Map.of("keys", keys.stream().map(SigningKey::published).toList()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange);
    if (!asked.keySet().containsAll(List.of("user", "state", "code_challenge", "redirect_uri"))
        || !"S256".equals(asked.get("code_challenge_method"))) {
      send(exchange, 400, json(Map.of("error", "invalid_request")));
      return;
    }
    String redirect = asked.getOrDefault("redirect_uri", "");
    String code =
        signIns.begin(
            new SignIns.SignIn(
                asked.getOrDefault("user", ""),
                asked.getOrDefault("nonce", ""),
                redirect,
                asked.getOrDefault("code_challenge", "")));
    redirect(
        exchange, redirect + "?code=" + code + "&state=" + encode(asked.getOrDefault("state", "")));
  }

  private void exchange(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Optional<SignIns.SignIn> signIn =
        signIns.exchange(
            asked.getOrDefault("code", ""),
            asked.getOrDefault("redirect_uri", ""),
            asked.getOrDefault("code_verifier", ""));
    if (signIn.isEmpty()) {
      send(exchange, 400, json(Map.of("error", "invalid_grant")));
      return;
    }
    String user = signIn.get().user();
    Map<String, Object> claims = claims(user, List.of(CLIENT_ID));
    claims.put("nonce", signIn.get().nonce());
    if (user.startsWith("admin")) {
      claims.put(ROLES, List.of("admin"));
    }
    send(
        exchange,
        200,
        json(
            Map.of(
                "access_token",
                token(user),
                "id_token",
                keys.getLast().sign(claims),
                "token_type",
                "Bearer",
                "expires_in",
                3600)));
  }

  private Map<String, Object> claims(String user, List<String> audience) {
    Instant now = Instant.now();
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", issuer());
    claims.put("sub", "auth0|" + user);
    claims.put("aud", audience);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
    claims.put("email", user + "@example.com");
    claims.put("name", user);
    return claims;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] field = pair.split("=", 2);
      fields.put(decode(field[0]), field.length == 1 ? "" : decode(field[1]));
    }
    return fields;
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String json(Map<String, ?> document) {
    return JSON.valueToTree(document).toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
