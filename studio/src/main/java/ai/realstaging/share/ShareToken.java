package ai.realstaging.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// What opens a link: 144 random bits that nobody guesses.
record ShareToken(String text) {

  private static final int BYTES = 18;
  private static final int MOST = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  static ShareToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ShareToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is kept of it. A token is random, so one plain round is enough.
  String hash() {
    try {
      byte[] known =
          text.substring(0, Math.min(MOST, text.length())).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(known));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
