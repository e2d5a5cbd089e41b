package ai.realstaging.local.identity;

import ai.realstaging.engines.EngineFailed;
import ai.realstaging.engines.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// The key that tokens are signed with: RSA of 2048 bits, kept as a JWK in a file that only its
/// owner reads, so that tokens stay valid over restarts.
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /// The key of this file, made at the first call.
  static RSAKey in(Path file) {
    try {
      return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : make(file);
    } catch (IOException | ParseException | JOSEException e) {
      throw new EngineFailed("The signing key " + file + " cannot be read.", e);
    }
  }

  private static RSAKey make(Path file) throws JOSEException {
    RSAKey key =
        new RSAKeyGenerator(BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate();
    Secrets.write(file, key.toJSONString());
    return key;
  }
}
