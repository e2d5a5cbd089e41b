package ai.realstaging.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.Ports;
import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.ThrowawayPostgres;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {

  private static final String SITE = "http://localhost:8080";
  private static final String CALLBACK = SITE + "/login/oauth2/code/web";
  private static final String VERIFIER = "v".repeat(64);
  private static final String PASSWORD = "three plain words";

  @TempDir static Path folder;

  private static ThrowawayPostgres postgres;
  private static IdentitySettings settings;
  private static IdentityProvider provider;

  @BeforeAll
  static void start() {
    postgres = PostgresEngine.throwaway();
    settings =
        new IdentitySettings(
            URI.create("http://localhost:" + Ports.free()),
            "https://api.realstaging.local",
            folder.resolve("key.jwk"),
            new IdentitySettings.Database(postgres.jdbcUrl(), postgres.user(), postgres.password()),
            new IdentitySettings.Site(List.of(SITE), "web", "web-secret"),
            new IdentitySettings.Keeper("admin@realstaging.local", "keeper's own words"),
            "mint-secret");
    provider = IdentityProvider.start(settings);
  }

  @AfterAll
  static void stop() {
    provider.close();
    postgres.close();
  }

  @Test
  void refusesAPasswordThatIsShortOrCommonOrTheAddress() {
    Visitor ada = visitor();

    assertThat(signUp(ada, "short@elm.example", "too short").body())
        .contains("The password needs at least 10 characters.");
    assertThat(signUp(ada, "common@elm.example", "Password123").body())
        .contains("one of the first that anyone tries");
    assertThat(signUp(ada, "ada.of.elm@elm.example", "Ada.of.Elm@elm.example").body())
        .contains("cannot be the email address");
    assertThat(signUp(ada, "long@elm.example", "ü".repeat(5) + "abc ".repeat(20)).statusCode())
        .isEqualTo(422);
    assertThat(signUp(ada, "no address", PASSWORD).body())
        .contains("does not look like an email address");
  }

  @Test
  void keepsWhatWasTypedButThePasswordWhenItRefuses() {
    HttpResponse<String> again = signUp(visitor(), "ada.typed@elm.example", "short");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("ada.typed@elm.example").doesNotContain("value=\"short\"");
  }

  @Test
  void takesAFormOnlyFromItsOwnPages() {
    assertThat(visitor().post("/sign-up", person("x@elm.example", PASSWORD)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void opensAnAccountOnceAndGoesOnToWhereTheVisitorWasHeaded() {
    Visitor ada = visitor();
    HttpResponse<String> asked = ada.open(authorize(challenge(), "&screen_hint=signup"));
    assertThat(Visitor.location(asked)).endsWith("/sign-up");

    HttpResponse<String> opened = signUp(ada, "Ada.Once@elm.example", PASSWORD);

    assertThat(opened.statusCode()).isEqualTo(302);
    assertThat(Visitor.location(opened)).contains("/oauth2/authorize");
    assertThat(Visitor.location(ada.open(Visitor.location(opened))))
        .startsWith(CALLBACK + "?code=");
    assertThat(signUp(visitor(), "ada.once@elm.example", PASSWORD).body())
        .contains("There is an account for this address already.");
  }

  @Test
  void showsNewcomersTheFormToOpenAnAccount() {
    assertThat(Visitor.location(visitor().open(authorize(challenge(), "&prompt=create"))))
        .endsWith("/sign-up");
    assertThat(Visitor.location(visitor().open(authorize(challenge(), "")))).endsWith("/sign-in");
  }

  @Test
  void givesNoCodeWithoutPkce() {
    Visitor ada = signedUp("ada.pkce@elm.example");

    HttpResponse<String> refused = ada.open(authorize("", ""));

    assertThat(Visitor.location(refused)).startsWith(CALLBACK).contains("error=invalid_request");
  }

  @Test
  void givesNoTokenForAWrongVerifierOrSecretAndNoCodeForAnotherSite() {
    Visitor ada = signedUp("ada.verifier@elm.example");

    assertThat(redeem(ada, code(ada), "w".repeat(64), "web-secret").statusCode()).isEqualTo(400);
    assertThat(redeem(ada, code(ada), VERIFIER, "guessed").statusCode()).isEqualTo(401);
    String elsewhere = authorize(challenge(), "").replace("localhost%3A8080", "evil.example");
    assertThat(ada.open(elsewhere).statusCode()).isEqualTo(400);
    assertThat(ada.open(elsewhere).body()).contains("That did not work");
  }

  @Test
  void signsTokensThatSayWhoAndForWhom() throws Exception {
    Visitor ada = signedUp("ada.token@elm.example");

    Map<String, Object> answer =
        JSONObjectUtils.parse(redeem(ada, code(ada), VERIFIER, "web-secret").body());

    JWTClaimsSet access = verified(String.valueOf(answer.get("access_token")));
    assertThat(access.getAudience()).containsExactly(settings.audience());
    assertThat(access.getIssuer()).isEqualTo(settings.issuer().toString());
    assertThat(access.getSubject()).startsWith("local|");
    assertThat(access.getStringClaim("email")).isEqualTo("ada.token@elm.example");
    assertThat(access.getBooleanClaim("email_verified")).isFalse();
    assertThat(access.getStringListClaim(LocalUser.ROLES)).isEmpty();
    JWTClaimsSet id = verified(String.valueOf(answer.get("id_token")));
    assertThat(id.getAudience()).containsExactly("web");
    assertThat(id.getStringClaim("name")).isEqualTo("Ada");
  }

  @Test
  void pausesAnAddressAfterFiveWrongPasswordsEvenForTheRightOne() {
    signedUp("ada.paused@elm.example");
    Visitor guesser = visitor();
    assertThat(signIn(guesser, "ada.paused@elm.example", "wrong words 1").body())
        .contains("Four tries left before a 10-minute pause.");
    for (int guess = 2; guess <= GuessLimit.TRIES; guess++) {
      assertThat(signIn(guesser, "ada.paused@elm.example", "wrong words").statusCode())
          .isEqualTo(401);
    }

    HttpResponse<String> right = signIn(guesser, "ada.paused@elm.example", PASSWORD);

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.body()).contains("Too many wrong passwords").contains("ada.paused@");
  }

  @Test
  void saysTheSameWhetherOrNotThereIsSuchAnAccount() {
    signedUp("ada.known@elm.example");

    String known = signIn(visitor(), "ada.known@elm.example", "wrong words").body();
    String unknown = signIn(visitor(), "ada.other@elm.example", "wrong words").body();

    assertThat(known).contains("That email and password do not match. Four tries left");
    assertThat(unknown).contains("That email and password do not match. Four tries left");
  }

  @Test
  void signsOutAndAsksForThePasswordAgain() throws Exception {
    Visitor ada = signedUp("ada.leaves@elm.example");
    String idToken =
        String.valueOf(
            JSONObjectUtils.parse(redeem(ada, code(ada), VERIFIER, "web-secret").body())
                .get("id_token"));

    HttpResponse<String> out = ada.open(logout(idToken));

    assertThat(Visitor.location(out)).isEqualTo(SITE + "/");
    assertThat(Visitor.location(ada.open(authorize(challenge(), "")))).endsWith("/sign-in");
  }

  @Test
  void signsOutEvenWithAnIdTokenThatItDoesNotKnowAnyMore() {
    Visitor ada = signedUp("ada.forgotten@elm.example");

    HttpResponse<String> out = ada.open(logout("header.body.signature"));

    assertThat(Visitor.location(out)).isEqualTo(SITE + "/");
    assertThat(Visitor.location(ada.open(authorize(challenge(), "")))).endsWith("/sign-in");
  }

  @Test
  void makesTokensOnlyForWhoHasTheSecret() throws Exception {
    Visitor program = visitor();
    var bo = Map.of("user", "bo");
    assertThat(program.post(TokenMint.PATH, bo).statusCode()).isEqualTo(401);
    assertThat(program.postWith("Bearer guessed", TokenMint.PATH, bo).statusCode()).isEqualTo(401);

    String first = program.postWith("Bearer mint-secret", TokenMint.PATH, bo).body();
    String second = program.postWith("Bearer mint-secret", TokenMint.PATH, bo).body();

    assertThat(verified(first).getSubject()).isEqualTo(verified(second).getSubject());
    assertThat(verified(first).getStringClaim("email")).isEqualTo("bo@realstaging.local");
    assertThat(verified(first).getStringListClaim(LocalUser.ROLES)).isEmpty();
    assertThat(signIn(visitor(), "bo@realstaging.local", "null").statusCode()).isEqualTo(401);
  }

  @Test
  void knowsItsKeeperAsAdminOverRestartsAndSignsWithTheSameKey() throws Exception {
    String before = mint("admin");

    provider.close();
    provider = IdentityProvider.start(settings);

    assertThat(verified(before).getStringListClaim(LocalUser.ROLES)).containsExactly("admin");
    assertThat(signIn(visitor(), "admin@realstaging.local", "keeper's own words").statusCode())
        .isEqualTo(302);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void allowsItsPagesNoScriptsAndNoFrames() {
    String policy =
        visitor().open("/sign-in").headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe");
    assertThat(visitor().open("/identity.css").statusCode()).isEqualTo(200);
    assertThat(Visitor.location(visitor().open("/"))).isEqualTo(SITE + "/");
  }

  @Test
  void publishesWhereItsPartsAre() throws Exception {
    Map<String, Object> document =
        JSONObjectUtils.parse(visitor().open("/.well-known/openid-configuration").body());

    assertThat(document).containsEntry("issuer", settings.issuer().toString());
    assertThat(document).containsKeys("jwks_uri", "end_session_endpoint", "userinfo_endpoint");
  }

  private static Visitor visitor() {
    return new Visitor(settings.issuer());
  }

  private static Visitor signedUp(String email) {
    Visitor visitor = visitor();
    assertThat(signUp(visitor, email, PASSWORD).statusCode()).isEqualTo(302);
    return visitor;
  }

  private static HttpResponse<String> signUp(Visitor visitor, String email, String password) {
    return visitor.fillIn("/sign-up", person(email, password));
  }

  private static HttpResponse<String> signIn(Visitor visitor, String email, String password) {
    return visitor.fillIn("/sign-in", Map.of("email", email, "password", password));
  }

  private static Map<String, String> person(String email, String password) {
    return Map.of("name", "Ada", "email", email, "password", password);
  }

  private static String mint(String user) {
    return visitor().postWith("Bearer mint-secret", TokenMint.PATH, Map.of("user", user)).body();
  }

  private static String code(Visitor visitor) {
    String location = Visitor.location(visitor.open(authorize(challenge(), "")));
    return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private static HttpResponse<String> redeem(
      Visitor visitor, String code, String verifier, String secret) {
    return visitor.postAs(
        "web",
        secret,
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", CALLBACK,
            "code_verifier", verifier));
  }

  private static String authorize(String challenge, String more) {
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", "web");
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid profile email");
    query.put("state", "s1");
    if (!challenge.isEmpty()) {
      query.put("code_challenge", challenge);
      query.put("code_challenge_method", "S256");
    }
    return "/oauth2/authorize?" + Visitor.form(query) + more;
  }

  private static String logout(String idToken) {
    return "/connect/logout?"
        + Visitor.form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", SITE + "/"));
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static JWTClaimsSet verified(String token) throws Exception {
    JWKSet keys = JWKSet.load(settings.issuer().resolve("/oauth2/jwks").toURL());
    SignedJWT jwt = SignedJWT.parse(token);
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return jwt.getJWTClaimsSet();
  }
}
