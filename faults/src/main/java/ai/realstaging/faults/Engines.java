package ai.realstaging.faults;

import ai.realstaging.engines.Ports;
import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.PostgresSettings;
import ai.realstaging.engines.PostgresSettings.Durability;
import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.RedisSettings;
import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.S3Settings;
import ai.realstaging.engines.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// PostgreSQL and Redis as processes that can be killed, frozen and started again on their ports,
/// and an S3 server behind a wire. PostgreSQL keeps what it confirmed; Redis keeps nothing.
final class Engines implements AutoCloseable {

  private final Path folder;
  private final PostgresSettings postgresSettings;
  private final RedisSettings redisSettings;
  private final S3Engine objects;
  private final Path objectFolder;
  private final Wire objectWire;
  private PostgresEngine postgres;
  private RedisEngine redis;

  private Engines(
      Path folder,
      PostgresSettings postgresSettings,
      RedisSettings redisSettings,
      S3Settings objectSettings) {
    this.folder = folder;
    this.postgresSettings = postgresSettings;
    this.redisSettings = redisSettings;
    postgres = PostgresEngine.start(postgresSettings);
    redis = RedisEngine.start(redisSettings);
    objects = S3Engine.start(objectSettings);
    objectFolder = objectSettings.home().resolve(objectSettings.bucket());
    objectWire = Wire.to(Integer.parseInt(objects.endpoint().replaceAll(".*:", "")));
  }

  static Engines start(Path folder) {
    return new Engines(
        folder,
        new PostgresSettings(
            folder.resolve("postgresql"), Ports.free(), Secrets.random(12), Durability.SAFE),
        new RedisSettings(folder.resolve("redis"), Ports.free(), Secrets.random(12), false),
        new S3Settings(
            folder.resolve("objects"),
            Ports.free(),
            new S3Settings.Keys(Secrets.random(8), Secrets.random(16)),
            "realstaging",
            List.of("http://127.0.0.1")));
  }

  Path folder() {
    return folder;
  }

  PostgresEngine postgres() {
    return postgres;
  }

  RedisEngine redis() {
    return redis;
  }

  S3Engine objects() {
    return objects;
  }

  Wire objectWire() {
    return objectWire;
  }

  boolean holds(String key) {
    return Files.exists(objectFolder.resolve(key));
  }

  /// Ends PostgreSQL at once, without a checkpoint, and starts it again after so many milliseconds.
  void crashPostgres(long away) {
    Signal.send("QUIT", postgres.pid());
    pause(away);
    postgres.close();
    postgres = PostgresEngine.start(postgresSettings);
  }

  /// Starts PostgreSQL again if it has given up.
  void revivePostgres() {
    if (!lives(postgres.pid())) {
      postgres.close();
      postgres = PostgresEngine.start(postgresSettings);
    }
  }

  /// Starts Redis again if it has given up.
  void reviveRedis() {
    if (!lives(redis.pid())) {
      redis.close();
      redis = RedisEngine.start(redisSettings);
    }
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /// Kills Redis, which forgets everything, and starts it again after so many milliseconds.
  void crashRedis(long away) {
    Signal.send("KILL", redis.pid());
    pause(away);
    redis.close();
    redis = RedisEngine.start(redisSettings);
  }

  void freezeRedis(long time) {
    freeze(redis.pid(), time);
  }

  @Override
  public void close() {
    objectWire.close();
    objects.close();
    redis.close();
    postgres.close();
  }

  private static void freeze(long pid, long time) {
    Signal.send("STOP", pid);
    pause(time);
    Signal.send("CONT", pid);
  }

  static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }
}
