package ai.realstaging.worker;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.engines.ThrowawayS3;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageIntake;
import ai.realstaging.image.Images;
import ai.realstaging.image.NewImage;
import ai.realstaging.image.Uploads;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.UploadSlot;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole worker on a port of its own, over real engines.
final class WorkerUnderTest implements AutoCloseable {

  final TestDatabase database = TestDatabase.open();
  final ThrowawayRedis redis = RedisEngine.throwaway();
  final ThrowawayS3 store = S3Engine.throwaway(List.of());
  private final ConfigurableApplicationContext context;

  WorkerUnderTest(
      Map<String, ?> more, ApplicationContextInitializer<GenericApplicationContext> beans) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", "0");
    settings.put("logging.level.root", "warn");
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("realstaging.redis.url", redis.url());
    settings.put("realstaging.storage.endpoint", store.endpoint());
    settings.put("realstaging.storage.bucket", store.bucket());
    settings.put("realstaging.storage.path-style", "true");
    settings.put("realstaging.storage.access-key", store.accessKey());
    settings.put("realstaging.storage.secret-key", store.secretKey());
    settings.putAll(more);
    context =
        WorkerApplication.program()
            .registerShutdownHook(false)
            .initializers(any -> beans.initialize((GenericApplicationContext) any))
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
  }

  static WorkerUnderTest start(Map<String, ?> settings) {
    return new WorkerUnderTest(settings, none -> {});
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  boolean hasPart(Class<?> type) {
    return context.getBeanNamesForType(type).length > 0;
  }

  HttpResponse<String> get(String path) {
    URI home =
        URI.create(
            "http://127.0.0.1:"
                + Objects.requireNonNull(
                    context.getEnvironment().getProperty("local.server.port")));
    return send(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  Account ada() {
    return part(Accounts.class).seen(Cast.ADA);
  }

  /// Has a photo of Ada's staged, as the server would.
  Image accept() {
    Account ada = ada();
    Project elm = part(Projects.class).create(ada, new ProjectName("12 Elm Street"));
    byte[] photo = photo();
    UploadSlot slot = part(Uploads.class).slot(ada, "room.jpg", "image/jpeg", photo.length);
    part(ObjectStore.class).write(slot.key(), photo, "image/jpeg");
    return part(ImageIntake.class)
        .accept(
            ada,
            new NewImage(
                elm.id(),
                slot.key(),
                Optional.of(RoomType.LIVING_ROOM),
                Optional.of(Style.MODERN),
                OptionalLong.of(7),
                Optional.empty(),
                Optional.empty()));
  }

  Image image(Image before) {
    return part(Images.class).find(ada(), before.id()).orElseThrow();
  }

  private static byte[] photo() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
    store.close();
    redis.close();
    database.close();
  }
}
