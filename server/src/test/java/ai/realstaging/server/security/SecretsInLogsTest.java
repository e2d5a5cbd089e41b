package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import ai.realstaging.testkit.LogLines;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class SecretsInLogsTest {

  private static final String WEBHOOK = "whsec_c2VjcmV0LW9mLXRoZS1sb2ctdGVzdA==";
  private static final String PROVIDER = "r8_secretOfTheLogTest";
  private static final String SCRAPER = "secret-of-the-scraper";

  @Test
  void noTokenNoKeyAndNoSignedLinkIsEverWrittenDown() {
    try (Door door =
        Door.open(
            Map.of(
                "realstaging.model.webhook.secret", WEBHOOK,
                "realstaging.model.replicate.token", PROVIDER,
                "realstaging.model.active", "realstaging/render",
                "realstaging.server.metrics-token", SCRAPER))) {
      LogLines lines = LogLines.heard();
      String token = door.issuer().token("ada-in-the-log");
      Caller ada = door.withToken(token);
      String link;
      try {
        link = story(door, ada);
      } finally {
        lines.close();
      }
      assertThat(lines.all()).as("the log was heard").isNotEmpty();
      String password = URI.create(door.redis().url()).getUserInfo().replace(":", "");
      for (String secret :
          List.of(
              token,
              "X-Amz-Signature",
              link,
              WEBHOOK,
              PROVIDER,
              SCRAPER,
              password,
              door.store().secretKey(),
              door.database().password())) {
        assertThat(lines.all()).noneMatch(line -> line.contains(secret));
      }
      door.context().getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
          .filter(bean -> bean.getClass().getPackageName().startsWith("ai.realstaging"))
          .forEach(
              settings ->
                  assertThat(settings.toString())
                      .doesNotContain(
                          WEBHOOK, PROVIDER, SCRAPER, password, door.store().secretKey()));
    }
  }

  /// What a caller does in a day, right and wrong; the last link that it got.
  private static String story(Door door, Caller ada) {
    String project = ada.project("12 Elm Street");
    String image = ada.image(project).get("id").asString();
    String link = ada.get("/api/v1/images/" + image + "/presign?kind=original").field("url");
    ada.get("/api/v1/projects/" + project + "/grouped");
    ada.post("/api/v1/images", Map.of("project_id", project, "original_url", link + "&style=x"));
    ada.json("POST", "/api/v1/projects", "{\"name\": \"" + link);
    ada.upload(new byte[] {1, 2, 3}, "image/jpeg");
    ada.put(
        ada.post(
                "/api/v1/uploads/presign",
                Map.of("filename", "a.jpg", "content_type", "image/jpeg", "file_size", 10))
            .json(),
        Photo.jpeg());
    door.withToken(door.issuer().token("ada-in-the-log") + "x").get("/api/v1/projects");
    door.nobody().with("Authorization", "Bearer " + SCRAPER).get("/metrics");
    door.nobody().with("webhook-signature", "v1,x").json("POST", "/api/v1/replicate/webhook", "{}");
    door.redis().stop();
    ada.get("/api/v1/projects");
    door.nobody().get("/ready");
    door.store().close();
    ada.post("/api/v1/images", Map.of("project_id", project, "original_url", link));
    door.nobody().get("/ready");
    return link;
  }
}
