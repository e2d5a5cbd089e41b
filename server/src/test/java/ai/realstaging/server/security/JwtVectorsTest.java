package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Door;
import ai.realstaging.testkit.issuer.FakeIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every token that somebody thought of, sent to the running API.
class JwtVectorsTest {

  private static final String PATH = "/api/v1/user/profile";
  private static final JsonNode VECTORS = json("vectors.json");

  private static final FakeIssuer KEYS = FakeIssuer.start();
  private static final VisitedHosts VISITED = VisitedHosts.watch();
  private static Door door;

  @BeforeAll
  static void openTheDoor() {
    KEYS.publish(text("jwks.json"));
    door =
        Door.open(
            Map.of(
                "realstaging.security.issuer", VECTORS.at("/config/issuer").asString(),
                "realstaging.security.audience", VECTORS.at("/config/audience").asString(),
                "realstaging.security.keys-address", KEYS.keysAddress()));
  }

  @AfterAll
  static void closeTheDoor() {
    door.close();
    KEYS.close();
    ProxySelector.setDefault(VISITED.before());
  }

  static Stream<Vector> vectors() {
    return VECTORS.get("vectors").valueStream().map(Vector::of);
  }

  static Stream<Signature> signatures() {
    return json("wycheproof-json-web-signature.json")
        .get("testGroups")
        .valueStream()
        .flatMap(
            group ->
                group
                    .get("tests")
                    .valueStream()
                    .map(test -> new Signature(test.get("tcId").asInt(), token(test))));
  }

  /// @param policy what is wanted where both would be defensible; empty when either is
  record Vector(String name, String category, String expected, String policy, String token) {

    static Vector of(JsonNode json) {
      return new Vector(
          json.get("name").asString(),
          json.get("category").asString(),
          json.get("expected").asString(),
          json.path("policy").asString(""),
          json.get("token").asString());
    }

    String verdict() {
      return expected.equals("either") && !policy.isEmpty() ? policy : expected;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  record Signature(int number, String token) {}

  @ParameterizedTest
  @MethodSource("vectors")
  void givesEveryTokenItsVerdict(Vector vector) throws IOException {
    int status = RawRequest.status(door.address(), PATH, "Bearer " + vector.token());
    switch (vector.verdict()) {
      case "accept" -> assertThat(status).isIn(200, vector.category().equals("authz") ? 403 : 200);
      case "reject" -> assertThat(status).isEqualTo(401);
      default -> assertThat(status).isIn(200, 400, 401, 403, 431);
    }
    assertThat(VISITED.strangers()).as("hosts that the server went to").isEmpty();
  }

  /// Their payloads are no claims, so not even the good signatures let anybody in.
  @ParameterizedTest
  @MethodSource("signatures")
  void letsNobodyInByASignatureAlone(Signature signature) throws IOException {
    assertThat(RawRequest.status(door.address(), PATH, "Bearer " + signature.token()))
        .isEqualTo(401);
    assertThat(VISITED.strangers()).isEmpty();
  }

  @Test
  void takesOneSubjectForOneAccountHoweverManyTokensItShows() throws IOException {
    for (Vector vector : vectors().filter(one -> one.category().equals("valid")).toList()) {
      RawRequest.status(door.address(), PATH, "Bearer " + vector.token());
    }
    Set<String> subjects =
        Set.copyOf(
            door.part(JdbcTemplate.class)
                .queryForList("select subject from account", String.class));
    Integer accounts =
        door.part(JdbcTemplate.class).queryForObject("select count(*) from account", Integer.class);
    assertThat(accounts).isEqualTo(subjects.size());
    assertThat(subjects).contains("auth0|665f00000000000000000001").doesNotContain("", "null");
  }

  private static String token(JsonNode test) {
    JsonNode jws = test.get("jws");
    return jws.isString() ? jws.asString() : jws.toString();
  }

  private static JsonNode json(String name) {
    return JsonMapper.builder().build().readTree(text(name));
  }

  private static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(JwtVectorsTest.class.getResourceAsStream("/jwt/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
