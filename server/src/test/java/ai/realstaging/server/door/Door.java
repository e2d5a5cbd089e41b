package ai.realstaging.server.door;

import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.engines.ThrowawayS3;
import ai.realstaging.server.ServerApplication;
import ai.realstaging.testkit.TestDatabase;
import ai.realstaging.testkit.issuer.FakeIssuer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The server program as it is, listening on the loopback, with a database, a Redis, a store and an
/// issuer of its own.
public final class Door implements AutoCloseable {

  private final TestDatabase database;
  private final ThrowawayRedis redis;
  private final ThrowawayS3 store;
  private final FakeIssuer issuer;
  private final boolean owner;
  private final ConfigurableApplicationContext server;

  private Door(Map<String, ?> more) {
    this(
        new Engines(
            TestDatabase.open(),
            RedisEngine.throwaway(),
            S3Engine.throwaway(List.of()),
            FakeIssuer.start()),
        true,
        more);
  }

  private record Engines(
      TestDatabase database, ThrowawayRedis redis, ThrowawayS3 store, FakeIssuer issuer) {}

  private Door(Engines engines, boolean owner, Map<String, ?> more) {
    this.database = engines.database();
    this.redis = engines.redis();
    this.store = engines.store();
    this.issuer = engines.issuer();
    this.owner = owner;
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
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
    settings.put("realstaging.security.issuer", issuer.issuer());
    settings.put("realstaging.security.audience", FakeIssuer.AUDIENCE);
    settings.put("realstaging.security.client-id", FakeIssuer.CLIENT_ID);
    settings.putAll(more);
    server =
        new SpringApplicationBuilder(ServerApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .run(arguments(settings));
  }

  /// The one that the tests of this JVM share. Use a name of your own for whoever calls it.
  public static Door shared() {
    return Shared.DOOR;
  }

  /// One of the test's own, with these settings over the usual ones.
  public static Door open(Map<String, ?> settings) {
    return new Door(settings);
  }

  /// A second server beside this one, on the same engines. Close it first.
  public Door another(Map<String, ?> settings) {
    return new Door(new Engines(database, redis, store, issuer), false, settings);
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:"
            + Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port")));
  }

  public FakeIssuer issuer() {
    return issuer;
  }

  public TestDatabase database() {
    return database;
  }

  public ThrowawayRedis redis() {
    return redis;
  }

  public ThrowawayS3 store() {
    return store;
  }

  /// Something inside the server.
  public <T> T part(Class<T> type) {
    return server.getBean(type);
  }

  public ConfigurableApplicationContext context() {
    return server;
  }

  /// A program that acts for this person by a bearer token.
  public Caller as(String user) {
    return withToken(issuer.token(user));
  }

  public Caller asAdmin(String user) {
    return withToken(issuer.adminToken(user));
  }

  public Caller withToken(String token) {
    return new Caller(address(), Map.of("Authorization", "Bearer " + token));
  }

  /// A program that says nothing of itself.
  public Caller nobody() {
    return new Caller(address(), Map.of());
  }

  /// Somebody at a browser who has not signed in.
  public Browser browser() {
    return new Browser(address());
  }

  @Override
  public void close() {
    server.close();
    if (!owner) {
      return;
    }
    issuer.close();
    store.close();
    redis.close();
    database.close();
  }

  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  private static final class Shared {
    static final Door DOOR = open(Map.of());
  }
}
