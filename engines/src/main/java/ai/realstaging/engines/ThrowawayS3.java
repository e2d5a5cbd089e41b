package ai.realstaging.engines;

import java.nio.file.Path;
import java.util.List;

/// An S3 server in a folder for temporary files, which [#close()] or the end of the JVM removes.
public final class ThrowawayS3 implements AutoCloseable {

  private final S3Engine engine;
  private final Path home;

  private ThrowawayS3(S3Engine engine, Path home) {
    this.engine = engine;
    this.home = home;
  }

  static ThrowawayS3 start(List<String> origins) {
    Path home = Scratch.folder("s3");
    var keys = new S3Settings.Keys(Secrets.random(12), Secrets.random(24));
    var settings = new S3Settings(home, 0, keys, "realstaging", origins);
    var throwaway = new ThrowawayS3(S3Engine.start(settings), home);
    Scratch.atExit(throwaway::close);
    return throwaway;
  }

  /// `http://127.0.0.1:port`, for path-style requests.
  public String endpoint() {
    return engine.endpoint();
  }

  /// The bucket that was made: `realstaging`.
  public String bucket() {
    return engine.bucket();
  }

  /// Names the client.
  public String accessKey() {
    return engine.accessKey();
  }

  /// Signs requests.
  public String secretKey() {
    return engine.secretKey();
  }

  /// Ends it and removes its objects; a second call does nothing.
  @Override
  public void close() {
    engine.close();
    Scratch.remove(home);
  }
}
