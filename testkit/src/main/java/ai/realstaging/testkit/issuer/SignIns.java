package ai.realstaging.testkit.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The sign-ins that wait for their code to be exchanged. Every code is good once, for whoever can
/// show what its challenge was made from.
final class SignIns {

  private final Map<String, SignIn> open = new ConcurrentHashMap<>();

  /// @param nonce to be repeated in the id token
  /// @param challenge S256 of the verifier that the client keeps
  record SignIn(String user, String nonce, String redirect, String challenge) {}

  /// The code for the client.
  String begin(SignIn signIn) {
    String code = UUID.randomUUID().toString();
    open.put(code, signIn);
    return code;
  }

  Optional<SignIn> exchange(String code, String redirect, String verifier) {
    return Optional.ofNullable(open.remove(code))
        .filter(one -> one.redirect().equals(redirect))
        .filter(one -> one.challenge().equals(s256(verifier)));
  }

  private static String s256(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
