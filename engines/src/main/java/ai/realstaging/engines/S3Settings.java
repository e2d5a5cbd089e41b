package ai.realstaging.engines;

import java.nio.file.Path;
import java.util.List;

/// How an S3 server is run.
///
/// @param home its folder; each bucket is a folder below, each object a file
/// @param port the TCP port, 0 for any free one
/// @param keys what clients sign with
/// @param bucket made when it is missing
/// @param origins the web origins whose pages may read and write, as `http://host:port`
public record S3Settings(Path home, int port, Keys keys, String bucket, List<String> origins) {

  public S3Settings {
    origins = List.copyOf(origins);
  }

  /// A pair of keys for signature version 4.
  ///
  /// @param access names the client
  /// @param secret signs
  public record Keys(String access, String secret) {

    @Override
    public String toString() {
      return "Keys[access=" + access + "]";
    }
  }
}
