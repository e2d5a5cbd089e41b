package ai.realstaging.engines;

import ai.realstaging.engines.PostgresSettings.Durability;
import java.nio.file.Path;

/// A PostgreSQL in a folder for temporary files, which [#close()] or the end of the JVM removes.
public final class ThrowawayPostgres implements AutoCloseable {

  private final PostgresEngine engine;
  private final Path home;

  private ThrowawayPostgres(PostgresEngine engine, Path home) {
    this.engine = engine;
    this.home = home;
  }

  static ThrowawayPostgres start() {
    Path home = Scratch.folder("postgresql");
    var settings = new PostgresSettings(home, 0, Secrets.random(18), Durability.NONE);
    var throwaway = new ThrowawayPostgres(PostgresEngine.start(settings), home);
    Scratch.atExit(throwaway::close);
    return throwaway;
  }

  /// The JDBC address of its empty database, without user and password.
  public String jdbcUrl() {
    return engine.jdbcUrl();
  }

  /// The user who owns the database.
  public String user() {
    return engine.user();
  }

  /// That user's password.
  public String password() {
    return engine.password();
  }

  /// Ends it and removes its files; a second call does nothing.
  @Override
  public void close() {
    engine.close();
    Scratch.remove(home);
  }
}
