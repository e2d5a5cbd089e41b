package ai.realstaging.engines;

import java.nio.file.Path;

/// A Redis in a folder for temporary files, which can be taken away and given back empty on the
/// same port.
public final class ThrowawayRedis implements AutoCloseable {

  private final Path home;
  private final String password;
  private final int port;
  private RedisEngine engine;

  private ThrowawayRedis(Path home, String password, RedisEngine engine) {
    this.home = home;
    this.password = password;
    this.port = engine.port();
    this.engine = engine;
  }

  static ThrowawayRedis start() {
    Path home = Scratch.folder("redis");
    String password = Secrets.random(18);
    var throwaway = new ThrowawayRedis(home, password, run(home, 0, password));
    Scratch.atExit(throwaway::close);
    return throwaway;
  }

  /// `redis://:password@127.0.0.1:port`, the same for its whole life.
  public String url() {
    return engine.url();
  }

  /// Takes Redis away: connections break, new ones are refused.
  public synchronized void stop() {
    engine.close();
  }

  /// Gives Redis back on the same port, having forgotten everything.
  public synchronized void restart() {
    engine.close();
    engine = run(home, port, password);
  }

  /// Ends it and removes its files; a second call does nothing.
  @Override
  public synchronized void close() {
    engine.close();
    Scratch.remove(home);
  }

  private static RedisEngine run(Path home, int port, String password) {
    return RedisEngine.start(new RedisSettings(home, port, password, false));
  }
}
