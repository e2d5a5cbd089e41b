package ai.realstaging.local;

import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.PostgresSettings;
import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.RedisSettings;
import ai.realstaging.engines.S3Engine;
import ai.realstaging.engines.S3Settings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The three engines of one data folder.
record Engines(PostgresEngine postgres, RedisEngine redis, S3Engine objects) {

  private static final String BUCKET = "realstaging";

  /// Starts all three at once.
  ///
  /// @param open keeps what has been started, also when another fails
  static Engines start(
      DataFolder data,
      LocalSecrets secrets,
      LocalPorts ports,
      List<String> origins,
      OpenThings open) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PostgresEngine> postgres =
          threads.submit(
              keeping(
                  open,
                  () ->
                      PostgresEngine.start(
                          PostgresSettings.lasting(
                              data.resolve("postgresql"), secrets.postgres()))));
      Future<RedisEngine> redis =
          threads.submit(
              keeping(
                  open,
                  () ->
                      RedisEngine.start(
                          new RedisSettings(data.resolve("redis"), 0, secrets.redis(), true))));
      Future<S3Engine> objects =
          threads.submit(
              keeping(
                  open,
                  () ->
                      S3Engine.start(
                          new S3Settings(
                              data.resolve("objects"),
                              ports.objects(),
                              new S3Settings.Keys(secrets.s3Access(), secrets.s3Secret()),
                              BUCKET,
                              origins))));
      return new Engines(result(postgres), result(redis), result(objects));
    }
  }

  private static <T extends AutoCloseable> Callable<T> keeping(OpenThings open, Callable<T> start) {
    return () -> open.keep(start.call());
  }

  private static <T> T result(Future<T> started) {
    try {
      return started.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
