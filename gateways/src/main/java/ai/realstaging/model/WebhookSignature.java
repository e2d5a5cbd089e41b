package ai.realstaging.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a webhook by Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, keyed
/// with the base64-decoded secret. The signing twin makes what the verifier accepts. See
/// https://github.com/standard-webhooks/standard-webhooks.
public final class WebhookSignature {

  /// How old a signature may be, and how far ahead of our clock.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";

  private final SecretKeySpec key;

  /// Throws [IllegalArgumentException] when the secret is not `whsec_` and base64.
  public WebhookSignature(String secret) {
    byte[] bytes =
        Base64.getDecoder()
            .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    if (bytes.length == 0) {
      throw new IllegalArgumentException("the webhook secret is empty");
    }
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  public enum Finding {
    GENUINE,
    UNSIGNED,
    STALE,
    FORGED
  }

  /// @param timestamp seconds since 1970, as in the header
  /// @param signatures `v1,<base64>` entries separated by blanks; one that fits is enough
  public Finding verify(String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
      return Finding.UNSIGNED;
    }
    if (!timestamp.matches("\\d{1,12}")) {
      return Finding.FORGED;
    }
    long apart = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
    byte[] expected = digest(id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
    boolean fits = false;
    for (String signature : signatures.split(" ")) {
      fits |=
          signature.startsWith(VERSION)
              && MessageDigest.isEqual(
                  expected, signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8));
    }
    if (!fits) {
      return Finding.FORGED;
    }
    return apart <= TOLERANCE.toSeconds() ? Finding.GENUINE : Finding.STALE;
  }

  /// The value of the `webhook-signature` header.
  public String sign(String id, Instant at, byte[] body) {
    return VERSION + digest(id, Long.toString(at.getEpochSecond()), body);
  }

  private String digest(String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      mac.update(ByteBuffer.wrap(body));
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 belongs to every JDK", e);
    }
  }
}
