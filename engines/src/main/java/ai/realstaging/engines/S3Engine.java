package ai.realstaging.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/// A running S3 server in this JVM: signature version 4, presigned links, cross-origin rules,
/// objects as plain files with their content type in extended attributes.
public final class S3Engine implements AutoCloseable {

  /// The largest object that is taken in one piece, in bytes.
  private static final long LARGEST = 200L << 20;

  private static final int THREADS = 32;
  private static final List<String> METHODS = List.of("GET", "PUT", "HEAD");
  private static final List<String> EXPOSED = List.of("ETag", "Content-Length", "Content-Range");

  private final S3Proxy proxy;
  private final S3Settings settings;

  private S3Engine(S3Proxy proxy, S3Settings settings) {
    this.proxy = proxy;
    this.settings = settings;
  }

  /// Starts the server and makes its bucket.
  ///
  /// @throws EngineFailed with one sentence when it does not come up
  public static S3Engine start(S3Settings settings) {
    Path objects = Scratch.make(settings.home().toAbsolutePath());
    var store = new Properties();
    store.setProperty("jclouds.filesystem.basedir", objects.toString());
    try {
      // S3Proxy takes a folder that others may read for a public bucket
      Scratch.close(Scratch.make(objects.resolve(settings.bucket())));
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(BlobStores.create("filesystem-nio2", store))
              .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
              .awsAuthentication(
                  AuthenticationType.AWS_V4, settings.keys().access(), settings.keys().secret())
              .maxSinglePartObjectSize(LARGEST)
              .jettyMaxThreads(THREADS)
              .corsRules(crossOrigin(settings.origins()))
              .build();
      proxy.start();
      return new S3Engine(proxy, settings);
    } catch (IOException e) {
      throw new EngineFailed(
          "The S3 server could not start on port %d: %s".formatted(settings.port(), e.getMessage()),
          e);
    } catch (Exception e) { // what S3Proxy.start() declares
      throw new EngineFailed("The S3 server could not start: " + e.getMessage(), e);
    }
  }

  /// An S3 server for tests: empty but for its bucket, gone after its `close()` or at the end of
  /// the JVM.
  ///
  /// @param origins the web origins whose pages may read and write
  public static ThrowawayS3 throwaway(List<String> origins) {
    return ThrowawayS3.start(origins);
  }

  /// `http://127.0.0.1:port`, for path-style requests.
  public String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  /// The bucket that was made.
  public String bucket() {
    return settings.bucket();
  }

  /// Names the client.
  public String accessKey() {
    return settings.keys().access();
  }

  /// Signs requests.
  public String secretKey() {
    return settings.keys().secret();
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) { // what S3Proxy.stop() declares
      throw new EngineFailed("The S3 server could not stop.", e);
    }
  }

  private static CrossOriginResourceSharing crossOrigin(List<String> origins) {
    return new CrossOriginResourceSharing(origins, METHODS, List.of("*"), EXPOSED, "");
  }
}
