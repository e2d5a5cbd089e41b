package ai.realstaging.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A running Redis, a child of this JVM on a port of the loopback address. With an append-only file
/// it loses at most a second when the machine dies and nothing when only the JVM does.
public final class RedisEngine implements AutoCloseable {

  private static final int ANSWER_MILLIS = 1000;

  private final Child child;
  private final int port;
  private final String password;

  private RedisEngine(Child child, int port, String password) {
    this.child = child;
    this.port = port;
    this.password = password;
  }

  /// Starts Redis on its folder; what an earlier run left running there is stopped first.
  ///
  /// @throws EngineFailed with one sentence when it does not come up
  public static RedisEngine start(RedisSettings settings) {
    Path home = Scratch.make(settings.home().toAbsolutePath());
    Path pidFile = home.resolve("redis.pid");
    Signals.endOrphan(pidFile, "redis-server", home, "TERM");
    int port = settings.port() == 0 ? Ports.free() : settings.port();
    Path configuration = home.resolve("redis.conf"); // not the command line, which all may read
    Secrets.write(configuration, configuration(settings, home, pidFile, port));
    Child child =
        Child.start(
            "Redis",
            "TERM",
            List.of(RedisProgram.find(), configuration.toString()),
            home.resolve("redis.log"));
    child.awaitReady(() -> answers(port, settings.password()));
    return new RedisEngine(child, port, settings.password());
  }

  /// A Redis for tests: empty, gone after its `close()` or at the end of the JVM.
  public static ThrowawayRedis throwaway() {
    return ThrowawayRedis.start();
  }

  /// `redis://:password@127.0.0.1:port`
  public String url() {
    return "redis://:%s@127.0.0.1:%d".formatted(password, port);
  }

  /// The port of the loopback address.
  public int port() {
    return port;
  }

  /// The password that every client must give.
  public String password() {
    return password;
  }

  /// The process, for those who want to see it die.
  public long pid() {
    return child.process().pid();
  }

  @Override
  public void close() {
    child.close();
  }

  private static String configuration(RedisSettings settings, Path home, Path pidFile, int port) {
    return """
    bind 127.0.0.1
    protected-mode yes
    port %d
    dir "%s"
    pidfile "%s"
    requirepass %s
    appendonly %s
    save ""
    maxmemory-policy noeviction
    """
        .formatted(port, home, pidFile, settings.password(), settings.keeps() ? "yes" : "no");
  }

  /// Whether it takes the password and has read its file.
  private static boolean answers(int port, String password) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.loopback(), port), ANSWER_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      socket
          .getOutputStream()
          .write("AUTH %s\r\nPING\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
      var answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
    } catch (IOException e) {
      return false; // not listening yet
    }
  }
}
