package ai.realstaging.server.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jwt.BadJwtException;

/// What a token must look like before anybody checks its signature. The library behind takes a null
/// `exp`, a null or numeric `sub` and a missing `kid`; this does not.
final class TokenForm {

  private static final int MAX_LENGTH = 16 * 1024;
  private static final int MAX_NAME = 255;
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

  private TokenForm() {}

  /// Throws [BadJwtException].
  static void check(String token) {
    if (token.length() > MAX_LENGTH) {
      throw new BadJwtException("too long");
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      header(signed.getHeader());
      claims(signed.getPayload().toJSONObject());
    } catch (ParseException | IllegalArgumentException e) {
      throw new BadJwtException("not a signed JWT", e);
    }
  }

  private static void header(JWSHeader header) {
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
      throw new BadJwtException("alg is not RS256");
    }
    if (header.getKeyID() == null || !isName(header.getKeyID())) {
      throw new BadJwtException("kid is missing");
    }
    if (header.getType() != null
        && !TYPES.contains(header.getType().getType().toLowerCase(Locale.ROOT))) {
      throw new BadJwtException("typ is not JWT");
    }
    if (header.getCriticalParams() != null && !header.getCriticalParams().isEmpty()) {
      throw new BadJwtException("crit is not understood");
    }
  }

  private static void claims(Map<String, Object> claims) {
    if (claims == null) {
      throw new BadJwtException("the payload is not an object");
    }
    if (!(claims.get("sub") instanceof String subject && isName(subject))) {
      throw new BadJwtException("sub is missing");
    }
    if (!(claims.get("exp") instanceof Number)) {
      throw new BadJwtException("exp is missing");
    }
    for (String time : new String[] {"iat", "nbf"}) {
      if (claims.containsKey(time) && !(claims.get(time) instanceof Number)) {
        throw new BadJwtException(time + " is not a number");
      }
    }
  }

  /// Something that may be stored and logged: not blank, not endless, without control characters.
  private static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
