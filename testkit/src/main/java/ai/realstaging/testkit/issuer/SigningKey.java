package ai.realstaging.testkit.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/// An RSA key with a name, that signs tokens.
public final class SigningKey {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private final KeyPair pair;

  private SigningKey(String id, KeyPair pair) {
    this.id = id;
    this.pair = pair;
  }

  public static SigningKey make(String id) {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      return new SigningKey(id, keys.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The `kid`.
  public String id() {
    return id;
  }

  /// A token with this key's own header.
  public String sign(Map<String, ?> claims) {
    return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", id), claims);
  }

  /// A token with a header of the test's; the signature is RS256 whatever it says.
  public String sign(Map<String, ?> header, Map<String, ?> claims) {
    String text = part(header) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The token under a header that names another key; its signature is no good then.
  public static String renamed(String token, String kid) {
    return part(Map.of("alg", "RS256", "typ", "JWT", "kid", kid))
        + token.substring(token.indexOf('.'));
  }

  /// What the issuer publishes of it.
  Map<String, String> published() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        id,
        "n",
        BASE64.encodeToString(unsigned(key.getModulus())),
        "e",
        BASE64.encodeToString(unsigned(key.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String part(Map<String, ?> json) {
    return BASE64.encodeToString(
        JSON.valueToTree(json).toString().getBytes(StandardCharsets.UTF_8));
  }
}
