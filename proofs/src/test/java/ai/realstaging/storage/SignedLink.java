package ai.realstaging.storage;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS signature version 4 in the query, written by hand after its documentation, for any time. The
/// twin that our links are compared with; itself it is compared with published vectors.
final class SignedLink {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String method;
  private final URI endpoint;
  private final String path;
  private final TreeMap<String, String> headers = new TreeMap<>();
  private final TreeMap<String, String> query = new TreeMap<>();
  private String region = "us-east-1";

  /// @param path bucket and key, or the key alone where the bucket is in the host
  SignedLink(String method, URI endpoint, String path) {
    this.method = method;
    this.endpoint = endpoint;
    this.path = "/" + encode(path).replace("%2F", "/");
    headers.put("host", endpoint.getAuthority());
  }

  static Instant now() {
    return Instant.now();
  }

  static Instant anHourAgo() {
    return Instant.now().minusSeconds(3600);
  }

  SignedLink header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  SignedLink query(String name, String value) {
    query.put(encode(name), encode(value));
    return this;
  }

  SignedLink region(String name) {
    region = name;
    return this;
  }

  URI signed(String accessKey, String secretKey, Instant at, long seconds) {
    String time = TIME.format(at);
    String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
    String signedHeaders = String.join(";", headers.keySet());
    query("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    query("X-Amz-Credential", accessKey + "/" + scope);
    query("X-Amz-Date", time);
    query("X-Amz-Expires", Long.toString(seconds));
    query("X-Amz-SignedHeaders", signedHeaders);
    String request =
        String.join(
            "\n",
            method,
            path,
            joined(query, "=", "&"),
            joined(headers, ":", "\n") + "\n",
            signedHeaders,
            "UNSIGNED-PAYLOAD");
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(sha256(request)));
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return URI.create(
        "%s://%s%s?%s&X-Amz-Signature=%s"
            .formatted(
                endpoint.getScheme(),
                endpoint.getAuthority(),
                path,
                joined(query, "=", "&"),
                hex(hmac(key, toSign))));
  }

  private static String joined(Map<String, String> map, String between, String after) {
    return map.entrySet().stream()
        .map(e -> e.getKey() + between + e.getValue())
        .collect(Collectors.joining(after));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
