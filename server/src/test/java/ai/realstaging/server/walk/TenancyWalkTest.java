package ai.realstaging.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Nobody gets at what is another's, by no route at all. The routes are asked of the application,
/// so a new one is walked as soon as it is there.
class TenancyWalkTest {

  /// What may be asked for without a sign-in. Everything else is not.
  private static final Set<String> OPEN =
      Set.of(
          "GET /",
          "GET /error",
          "GET /pricing",
          "GET /sample",
          "GET /health",
          "GET /ready",
          "GET /metrics",
          "POST /api/v1/stripe/webhook",
          "POST /api/v1/replicate/webhook",
          "GET /api/v1/openapi.json");

  /// The API reference.
  private static final String REFERENCE = "/api/v1/docs";

  /// What an owner shares by a link that cannot be guessed.
  private static final String SHARED = "/s/";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Door DOOR = Door.shared();
  private static final Caller STRANGER = DOOR.as("mallory-of-the-walk");
  private static Vera vera;
  private static Browser browser;
  private static List<String> before;

  @BeforeAll
  static void moveIn() {
    vera = new Vera(DOOR);
    browser = DOOR.browser().signIn("mallory-of-the-walk");
    before = vera.rows();
  }

  @AfterEach
  void nothingOfVerasHasChanged() {
    assertThat(vera.rows()).isEqualTo(before);
  }

  @TestFactory
  Stream<DynamicTest> tellsAnotherTenantThatThereIsNoSuchThing() {
    return routes()
        .filter(route -> !route.isForAdmins() && !route.variables().isEmpty())
        .map(route -> DynamicTest.dynamicTest(route.toString(), () -> findsNothing(route)));
  }

  @TestFactory
  Stream<DynamicTest> showsAnotherTenantOnlyTheirOwn() {
    return routes()
        .filter(route -> !route.isForAdmins() && route.variables().isEmpty())
        .map(route -> DynamicTest.dynamicTest(route.toString(), () -> learnsNothing(route)));
  }

  @TestFactory
  Stream<DynamicTest> keepsThoseWhoAreNoAdminsOut() {
    return routes()
        .filter(Route::isForAdmins)
        .map(route -> DynamicTest.dynamicTest(route.toString(), () -> isForbidden(route)));
  }

  @TestFactory
  Stream<DynamicTest> asksNobodyToSignInFirst() {
    return Route.all(DOOR.context()).stream()
        .filter(route -> !OPEN.contains(route.toString()))
        .filter(route -> !route.pattern().startsWith(REFERENCE))
        .filter(route -> !route.pattern().startsWith(SHARED))
        .map(route -> DynamicTest.dynamicTest(route.toString(), () -> isSentToSignIn(route)));
  }

  @TestFactory
  Stream<DynamicTest> opensNothingToALinkThatNobodyGaveAway() {
    return Route.all(DOOR.context()).stream()
        .filter(route -> route.pattern().startsWith(SHARED))
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.toString(),
                    () -> {
                      Answer answer = DOOR.browser().open(path(route));
                      assertThat(answer.status()).as(answer::toString).isEqualTo(404);
                    }));
  }

  @Test
  void walksTheRoutesThatThereAre() {
    assertThat(routes().map(Route::toString))
        .contains(
            "GET /api/v1/projects",
            "DELETE /api/v1/images/{id}",
            "GET /listings/{id}/download",
            "POST /admin/jobs/{id}/redrive")
        .hasSizeGreaterThan(40);
    assertThat(routes().filter(route -> route.variables().isEmpty())).hasSizeGreaterThan(10);
    assertThat(routes().filter(Route::isForAdmins)).hasSizeGreaterThan(1);
  }

  @Test
  void letsVeraInWhereTheStrangerIsKeptOut() {
    assertThat(vera.caller().get("/api/v1/images/" + vera.image()).text()).contains(vera.secret());
    assertThat(vera.caller().get("/api/v1/projects").text()).contains(vera.secret());
  }

  @Test
  void letsAnAdminSeeTheJobs() {
    Browser admin = DOOR.browser().signIn("admin-of-the-walk");
    assertThat(admin.open("/admin/jobs").status()).isEqualTo(200);
  }

  @Test
  void stagesNothingIntoAnothersProject() {
    Answer answer =
        STRANGER.post(
            "/api/v1/images",
            Map.of("project_id", vera.project(), "file_key", vera.unusedUpload()));
    assertThat(answer.status()).as(answer::toString).isEqualTo(404);
  }

  @Test
  void stagesNoUploadOfAnother() {
    String own = STRANGER.project("A listing of Mallory");
    Answer key =
        STRANGER.post("/api/v1/images", Map.of("project_id", own, "file_key", vera.unusedUpload()));
    assertThat(key.status()).as(key::toString).isIn(404, 422);
    Answer url =
        STRANGER.post(
            "/api/v1/images",
            Map.of("project_id", own, "original_url", "s3://realstaging/" + vera.unusedUpload()));
    assertThat(url.status()).as(url::toString).isEqualTo(422);
  }

  @Test
  void deletesNoImageOfAnotherThroughAListingOfOnesOwn() {
    String own = STRANGER.project("A listing of Mallory");
    for (String verb : List.of("delete", "restore")) {
      Answer answer =
          browser.postFrom(
              "/listings", "/listings/" + own + "/images/" + verb, Map.of("images", vera.image()));
      assertThat(answer.status()).as(answer::toString).isEqualTo(404);
    }
  }

  @Test
  void hearsNothingOfAnother() {
    for (String asked : List.of("image_id=" + vera.image(), "project_id=" + vera.project())) {
      Answer answer = STRANGER.with("Accept", "text/event-stream").get("/api/v1/events?" + asked);
      assertThat(answer.status()).as(answer::toString).isEqualTo(404);
    }
  }

  private static Stream<Route> routes() {
    return Route.all(DOOR.context()).stream()
        .filter(Route::isOurs)
        .filter(route -> !route.pattern().startsWith(SHARED))
        .filter(route -> !route.pattern().equals("/error"));
  }

  private static void findsNothing(Route route) {
    Answer answer = asStranger(route);
    assertThat(answer.status()).as(() -> route + " answered " + answer).isEqualTo(404);
    assertThat(answer.text()).doesNotContain(vera.secret());
  }

  private static void learnsNothing(Route route) {
    if (route.pattern().equals("/api/v1/events")) {
      return; // does not end by itself: hearsNothingOfAnother
    }
    Answer answer = asStranger(route);
    if (!answer.field("code").endsWith("_not_configured")) {
      assertThat(answer.status()).as(() -> route + " answered " + answer).isLessThan(500);
    }
    assertThat(answer.text()).doesNotContain(vera.secret());
    assertThat(answer.headers().map().toString()).doesNotContain(vera.secret());
  }

  private static void isForbidden(Route route) {
    Answer answer = asStranger(route);
    assertThat(answer.status()).as(() -> route + " answered " + answer).isEqualTo(403);
    assertThat(answer.text()).doesNotContain(vera.secret());
  }

  private static void isSentToSignIn(Route route) {
    if (route.isApi()) {
      Answer answer = DOOR.nobody().send(route.method(), path(route), BodyPublishers.noBody());
      assertThat(answer.status()).as(() -> route + " answered " + answer).isEqualTo(401);
      return;
    }
    Answer answer =
        DOOR.browser().send(route.method(), path(route), Map.of("Accept", "text/html"), "");
    assertThat(answer.status()).as(() -> route + " answered " + answer).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/oauth2/authorization/web");
  }

  /// A program for the API, a browser with its token for the pages; either names Vera's things
  /// wherever it can.
  private static Answer asStranger(Route route) {
    if (!route.isApi()) {
      String form = form(route);
      return route.changes()
          ? browser.send(
              route.method(),
              path(route),
              Map.of(
                  "X-CSRF-TOKEN",
                  browser.csrf("/listings"),
                  "Content-Type",
                  "application/x-www-form-urlencoded"),
              form)
          : browser.open(path(route) + (form.isEmpty() ? "" : "?" + form));
    }
    if (route.takesJson()) {
      return STRANGER.json(route.method(), path(route), JSON.writeValueAsString(vera.body()));
    }
    String query = form(route);
    return STRANGER.send(
        route.method(),
        path(route) + (query.isEmpty() ? "" : "?" + query),
        BodyPublishers.noBody());
  }

  private static String path(Route route) {
    return route.path(vera.things(route));
  }

  /// The parameters that the route asks for, where Vera has something of the name.
  private static String form(Route route) {
    Map<String, String> hers = vera.fields();
    return route.parameterNames().stream()
        .filter(hers::containsKey)
        .map(
            name ->
                name + "=" + URLEncoder.encode(hers.getOrDefault(name, ""), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
