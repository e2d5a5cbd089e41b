package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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
      Lines lines = Lines.heard();
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

  /// Every line that is written while it is open, with what was thrown.
  private static final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("ai.realstaging");
    private final Level rootBefore = root.getLevel();

    static Lines heard() {
      Lines lines = new Lines();
      lines.setContext(lines.root.getLoggerContext());
      lines.start();
      lines.root.addAppender(lines);
      lines.root.setLevel(Level.INFO);
      lines.ours.setLevel(Level.DEBUG);
      return lines;
    }

    List<String> all() {
      return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
      IThrowableProxy thrown = event.getThrowableProxy();
      lines.add(
          event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }

    @Override
    public void close() {
      root.detachAppender(this);
      root.setLevel(rootBefore);
      ours.setLevel(null);
    }
  }
}
