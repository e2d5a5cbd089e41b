package ai.realstaging.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files that a browser may keep for ever. All of them share one address, made of their
/// content: a changed file changes it, and modules find each other by relative paths.
public final class Assets {

  private static final String ROOT = "static/";
  private static final int HASH_BYTES = 6;
  private static final Map<String, byte[]> DIGESTS = digests();

  static final String PREFIX = "/app/" + version() + "/";

  private Assets() {}

  /// The address of a file under `static/`. Throws [IllegalArgumentException] when there is none.
  public static String path(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return PREFIX + name;
  }

  public static boolean has(String name) {
    return DIGESTS.containsKey(name);
  }

  /// The scripts of a page, for a browser to ask for all at once instead of one after the other as
  /// they name each other.
  public static List<String> modules() {
    return DIGESTS.keySet().stream()
        .filter(name -> name.startsWith("app/") && name.endsWith(".js"))
        .map(name -> PREFIX + name)
        .toList();
  }

  private static Map<String, byte[]> digests() {
    Map<String, byte[]> digests = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
        if (!file.isReadable()) {
          continue;
        }
        String url = file.getURL().toString();
        try (InputStream bytes = file.getInputStream()) {
          digests.put(
              url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
              sha256().digest(bytes.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests;
  }

  private static String version() {
    MessageDigest all = sha256();
    DIGESTS.forEach(
        (name, digest) -> {
          all.update(name.getBytes(StandardCharsets.UTF_8));
          all.update(digest);
        });
    return hash(all.digest());
  }

  /// What an address has of the content behind it.
  static String hash(String content) {
    return hash(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
