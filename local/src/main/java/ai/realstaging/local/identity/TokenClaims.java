package ai.realstaging.local.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Writes into each token who it is about, and into access tokens whom they are for.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final LocalUsers users;
  private final IdentitySettings settings;

  TokenClaims(LocalUsers users, IdentitySettings settings) {
    this.users = users;
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    Authentication principal = Objects.requireNonNull(token.getPrincipal());
    users
        .withSubject(principal.getName())
        .ifPresent(user -> token.getClaims().claims(all -> all.putAll(user.claims())));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getClaims().audience(List.of(settings.audience()));
    }
  }
}
