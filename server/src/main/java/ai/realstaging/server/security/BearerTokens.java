package ai.realstaging.server.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Judges bearer tokens: form, RS256 signature by a key of the issuer, issuer, audience, times.
@Component
class BearerTokens implements JwtDecoder {

  private final NimbusJwtDecoder signatures;

  BearerTokens(SecuritySettings settings, IssuerKeys keys, InstantSource clock) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators' part
    signatures = new NimbusJwtDecoder(processor);
    signatures.setJwtValidator(rules(settings, clock));
  }

  @Override
  public Jwt decode(String token) {
    TokenForm.check(token);
    try {
      return signatures.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IssuerKeys.Unreachable) {
          throw new IssuerUnreachable(e);
        }
      }
      throw new BadJwtException("not a token of the issuer", e);
    }
  }

  private static OAuth2TokenValidator<Jwt> rules(SecuritySettings settings, InstantSource clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(settings.leeway());
    times.setClock(clock instanceof Clock real ? real : clock.withZone(java.time.ZoneOffset.UTC));
    return new DelegatingOAuth2TokenValidator<>(
        times,
        rule("iss", jwt -> settings.issuer().equals(jwt.getClaimAsString("iss"))),
        rule("aud", jwt -> audience(jwt).contains(settings.audience())),
        rule("exp", jwt -> jwt.getExpiresAt() != null),
        rule("iat", jwt -> notFuture(jwt, clock.instant().plus(settings.leeway()))));
  }

  private static List<String> audience(Jwt jwt) {
    List<String> audience = jwt.getAudience();
    return audience == null ? List.of() : audience;
  }

  private static boolean notFuture(Jwt jwt, Instant latest) {
    Instant issued = jwt.getIssuedAt();
    return issued == null || !issued.isAfter(latest);
  }

  private static OAuth2TokenValidator<Jwt> rule(
      String claim, java.util.function.Predicate<Jwt> holds) {
    OAuth2Error error = new OAuth2Error("invalid_token", claim + " is not right", null);
    return jwt ->
        holds.test(jwt)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(error);
  }
}
