package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.Ports;
import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.ThrowawayPostgres;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.engines.ThrowawayS3;
import ai.realstaging.local.identity.IdentityProvider;
import ai.realstaging.local.identity.IdentitySettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers and two workers as programs of their own, on one set of engines that none of them
/// has started.
class SideBySideStoryTest {

  private static final String AUDIENCE = "https://elm.example/api";
  private static final String MINT = "the mint's secret";
  private static final int ISSUER = Ports.free();
  private static final int FIRST = Ports.free();
  private static final int SECOND = Ports.free();

  @TempDir Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void nothingStartsWithoutItsSettingsAndEachMissingOneIsNamed() {
    Part server = keep(Part.start(Part.SERVER, Ports.free(), Map.of()));
    Part worker =
        keep(Part.start(Part.WORKER, Ports.free(), Map.of("REALSTAGING_REDIS_URL", "redis://x")));

    assertThat(server.ended().code()).isEqualTo(2);
    assertThat(server.ended().words())
        .startsWith("It cannot start: set spring.datasource.url (SPRING_DATASOURCE_URL), ")
        .contains("realstaging.security.issuer (REALSTAGING_SECURITY_ISSUER)")
        .doesNotContain("\n");
    assertThat(worker.ended().code()).isEqualTo(2);
    assertThat(worker.ended().words())
        .contains("realstaging.storage.bucket (REALSTAGING_STORAGE_BUCKET)")
        .doesNotContain("realstaging.redis.url", "realstaging.security", "\n");
  }

  @Test
  void aPhotoTakenInByOneServerIsToldByTheOtherAndAWorkersDeathIsNotNoticed() {
    Map<String, String> settings = settings();
    Part first = keep(Part.start(Part.SERVER, FIRST, settings)).ready();
    Part second = keep(Part.start(Part.SERVER, SECOND, settings));
    Part lost = keep(Part.start(Part.WORKER, Ports.free(), settings)).ready();
    String token = token("ada");
    Api atFirst = new Api(first.home(), token);
    Api atSecond = new Api(second.ready().home(), token);

    String project = atFirst.createProject("12 Elm Street");
    String file = atFirst.upload(Rooms.bedroom());
    List<String> images =
        List.of("modern", "coastal").stream()
            .map(style -> atSecond.stage(project, file, "bedroom", style).get("id").asString())
            .toList();
    Api.await(
        "one is under way",
        () -> images.stream().anyMatch(image -> atFirst.statusIn(image).equals("processing")));
    lost.kill();
    keep(Part.start(Part.WORKER, Ports.free(), settings)).ready();
    keep(Part.start(Part.WORKER, Ports.free(), settings)).ready();

    assertThat(images.stream().map(atFirst::hearTheEnd)).containsOnly("ready");
    assertThat(images.stream().map(atSecond::hearTheEnd)).containsOnly("ready");
    assertThat(atSecond.get("/api/v1/billing/usage").get("images_used").asInt()).isEqualTo(2);
  }

  private Map<String, String> settings() {
    List<String> origins = List.of("http://localhost:" + FIRST, "http://localhost:" + SECOND);
    ThrowawayPostgres postgres = keep(PostgresEngine.throwaway());
    ThrowawayRedis redis = keep(RedisEngine.throwaway());
    ThrowawayS3 objects = keep(S3Engine.throwaway(origins));
    var identity =
        new IdentitySettings(
            URI.create("http://localhost:" + ISSUER),
            AUDIENCE,
            folder.resolve("key.jwk"),
            new IdentitySettings.Database(postgres.jdbcUrl(), postgres.user(), postgres.password()),
            new IdentitySettings.Site(origins, "web", "web-secret"),
            new IdentitySettings.Keeper("cy@elm.example", "keeper's own words"),
            MINT);
    keep(IdentityProvider.start(identity));
    Map<String, String> settings = new HashMap<>(Program.QUICK);
    settings.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
    settings.put("SPRING_DATASOURCE_USERNAME", postgres.user());
    settings.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
    settings.put("REALSTAGING_REDIS_URL", redis.url());
    settings.put("REALSTAGING_STORAGE_ENDPOINT", objects.endpoint());
    settings.put("REALSTAGING_STORAGE_BUCKET", objects.bucket());
    settings.put("REALSTAGING_STORAGE_PATHSTYLE", "true");
    settings.put("REALSTAGING_STORAGE_ACCESSKEY", objects.accessKey());
    settings.put("REALSTAGING_STORAGE_SECRETKEY", objects.secretKey());
    settings.put("REALSTAGING_SECURITY_ISSUER", identity.issuer().toString());
    settings.put("REALSTAGING_SECURITY_AUDIENCE", AUDIENCE);
    settings.put("REALSTAGING_SECURITY_CLIENTID", "web");
    settings.put("REALSTAGING_SECURITY_CLIENTSECRET", "web-secret");
    return settings;
  }

  private <T extends AutoCloseable> T keep(T one) {
    open.add(one);
    return one;
  }

  private static String token(String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + ISSUER + "/local/token"))
            .header("Authorization", "Bearer " + MINT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
