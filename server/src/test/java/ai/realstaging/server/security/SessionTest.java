package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.AtOnce;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Accounts at first sight, sessions of the web site, and what keeps them safe.
class SessionTest {

  private static final String PROFILE = "/api/v1/user/profile";

  private final Door door = Door.shared();

  @Test
  void makesOneAccountForASubjectThatComesFiftyTimesAtOnce() throws Exception {
    String token = door.issuer().token("stampede");
    Set<String> ids =
        AtOnce.times(50, () -> door.withToken(token).get(PROFILE)).stream()
            .map(SessionTest::id)
            .collect(Collectors.toSet());
    assertThat(ids).hasSize(1);
    assertThat(
            door.database()
                .sql()
                .fetchSingle("select count(*) from account where subject = 'auth0|stampede'")
                .get(0, Integer.class))
        .isEqualTo(1);
  }

  @Test
  void refusesAFormWithoutItsToken() {
    Browser ada = door.browser().signIn("ada-without-a-token");
    Answer answer = ada.post("/listings", Map.of("name", "12 Elm Street"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(ada.fetch("/api/v1/projects").text()).doesNotContain("12 Elm Street");
  }

  @Test
  void refusesATokenOfAnotherSession() {
    Browser ada = door.browser().signIn("ada-with-a-strange-token");
    String strange = door.browser().signIn("bo-with-a-token").csrf("/listings");
    Answer answer =
        ada.send(
            "POST",
            "/listings",
            Map.of("X-CSRF-TOKEN", strange, "Content-Type", "application/x-www-form-urlencoded"),
            "name=12+Elm+Street");
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void sendsAFormWhoseSessionEndedToTheSignIn() {
    Answer answer = door.browser().post("/listings", Map.of("name", "12 Elm Street"));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/oauth2/authorization/web");
  }

  @Test
  void takesAFormWithItsToken() {
    Browser ada = door.browser().signIn("ada-with-a-token");
    Answer answer = ada.postFrom("/listings", "/listings", Map.of("name", "12 Elm Street"));
    assertThat(answer.status()).as(answer::toString).isEqualTo(302);
    assertThat(ada.open(answer.header("Location")).text()).contains("12 Elm Street");
  }

  @Test
  void asksTheApiForTheTokenTooWhenASessionSpeaks() {
    Browser ada = door.browser().signIn("ada-and-the-api");
    Map<String, String> json = Map.of("Content-Type", "application/json");
    Answer without = ada.send("PATCH", PROFILE, json, "{\"phone\":\"1\"}");
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.field("code")).isEqualTo("forbidden");
    Answer with =
        ada.send(
            "PATCH",
            PROFILE,
            Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", ada.csrf("/listings")),
            "{\"phone\":\"1\"}");
    assertThat(with.status()).as(with::toString).isEqualTo(200);
  }

  @Test
  void isNotFooledByAnAuthorizationThatIsNone() {
    Browser ada = door.browser().signIn("ada-and-a-basic-header");
    Answer answer =
        ada.send(
            "PATCH",
            PROFILE,
            Map.of("Content-Type", "application/json", "Authorization", "Basic eDp5"),
            "{\"phone\":\"2\"}");
    assertThat(answer.status()).isIn(401, 403);
    assertThat(ada.fetch(PROFILE).json().path("phone").isMissingNode()).isTrue();
  }

  @Test
  void keepsTheSessionOutOfTheReachOfScriptsAndOtherSites() {
    Browser ada = door.browser();
    List<String> cookies = ada.open("/oauth2/authorization/web").headers().allValues("Set-Cookie");
    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("RSSESSION="))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void givesTheCookieOnlyToEncryptedConnectionsBehindAnEncryptingProxy() {
    Answer answer =
        door.nobody()
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Host", "staging.example")
            .get("/oauth2/authorization/web");
    assertThat(answer.header("Set-Cookie")).contains("Secure");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(answer.header("Location"))
        .contains("redirect_uri=https://staging.example/login/oauth2/code/web");
  }

  @Test
  void changesTheSessionAtTheSignIn() {
    Browser ada = door.browser();
    ada.open("/oauth2/authorization/web");
    String before = ada.session().orElseThrow().getValue();
    ada.signIn("ada-with-a-fixed-session");
    assertThat(ada.session().orElseThrow().getValue()).isNotEqualTo(before);
  }

  @Test
  void signsInByCodeWithPkceAndTakesNoAnswerThatItDidNotAskFor() {
    Answer leave = door.browser().open("/oauth2/authorization/web");
    assertThat(leave.header("Location"))
        .contains("response_type=code")
        .contains("code_challenge_method=S256")
        .contains("nonce=")
        .doesNotContain("client_secret");
    Browser mallory = door.browser();
    assertThat(mallory.open("/login/oauth2/code/web?code=stolen&state=made-up").status())
        .isEqualTo(401);
    assertThat(mallory.open("/listings").status()).isEqualTo(302);
  }

  @Test
  void endsTheSessionAtTheSignOut() {
    Browser ada = door.browser().signIn("ada-who-leaves");
    assertThat(ada.open("/listings").status()).isEqualTo(200);
    Answer left = ada.postFrom("/listings", "/logout", Map.of());
    assertThat(left.status()).isEqualTo(302);
    assertThat(left.header("Location")).startsWith(door.issuer().issuer() + "logout");
    assertThat(ada.open("/listings").status()).isEqualTo(302);
  }

  @Test
  void dressesAPageInItsSafetyHeaders() {
    Answer page = door.browser().signIn("ada-and-the-headers").open("/listings");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .contains("script-src 'self' 'nonce-")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(page.header("Permissions-Policy")).contains("camera=()");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Server")).isEmpty();
    assertThat(page.header("X-Powered-By")).isEmpty();
    assertThat(page.text()).doesNotContain("eyJ");
  }

  @Test
  void dressesTheApiInItsSafetyHeaders() {
    Answer answer = door.as("ada-and-the-headers").get(PROFILE);
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void makesAnAdminOfWhomTheIssuerCallsOne() {
    assertThat(door.as("newly-appointed").get(PROFILE).field("role")).isEqualTo("user");
    assertThat(door.asAdmin("newly-appointed").get(PROFILE).field("role")).isEqualTo("admin");
  }

  @Test
  void takesATokenFromNoAddress() {
    String token = door.issuer().token("ada-in-an-address");
    for (String name : List.of("access_token", "token")) {
      Answer answer = door.nobody().get(PROFILE + "?" + name + "=" + token);
      assertThat(answer.status()).isEqualTo(401);
    }
    Answer form =
        door.nobody()
            .with("Content-Type", "application/x-www-form-urlencoded")
            .send("POST", "/api/v1/projects", BodyPublishers.ofString("access_token=" + token));
    assertThat(form.status()).isEqualTo(401);
  }

  private static String id(Answer answer) {
    assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    return answer.field("id");
  }
}
