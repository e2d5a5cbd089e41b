package ai.realstaging.server.security;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.Role;
import ai.realstaging.account.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/// Who is asking: the account behind the token or the session, made at first sight and found once a
/// request.
@Component
public class Callers {

  private static final String FOUND = Callers.class.getName();

  private final Accounts accounts;
  private final SecuritySettings settings;

  Callers(Accounts accounts, SecuritySettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  /// Nothing when nobody is signed in.
  public Optional<Account> find(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Account known) {
      return Optional.of(known);
    }
    Optional<Account> account =
        subject(SecurityContextHolder.getContext().getAuthentication()).map(accounts::seen);
    account.ifPresent(
        found -> {
          request.setAttribute(FOUND, found);
          MDC.put("account_id", found.id().toString());
        });
    return account;
  }

  /// Throws [AuthenticationCredentialsNotFoundException] when nobody is signed in.
  public Account require(HttpServletRequest request) {
    return find(request)
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  /// When the token of this request ends; nothing for a session.
  public Optional<Instant> until() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken t
        ? Optional.ofNullable(t.getToken().getExpiresAt())
        : Optional.empty();
  }

  private Optional<Subject> subject(
      @org.jspecify.annotations.Nullable Authentication authentication) {
    return switch (authentication) {
      case JwtAuthenticationToken bearer -> Optional.of(subject(bearer.getToken().getClaims()));
      case OAuth2AuthenticationToken session when session.getPrincipal() instanceof OidcUser user ->
          Optional.of(subject(user.getClaims()));
      case null, default -> Optional.empty();
    };
  }

  private Subject subject(Map<String, Object> claims) {
    return new Subject(
        settings.issuer(),
        String.valueOf(claims.get("sub")),
        text(claims.get("email")),
        text(claims.get("name")),
        role(claims.get(settings.rolesClaim())));
  }

  private static Optional<Role> role(@org.jspecify.annotations.Nullable Object roles) {
    List<?> list =
        switch (roles) {
          case Collection<?> many -> List.copyOf(many);
          case String one -> List.of(one.split("[ ,]"));
          case null, default -> List.of();
        };
    if (roles == null) {
      return Optional.empty();
    }
    return Optional.of(list.contains("admin") ? Role.ADMIN : Role.USER);
  }

  /// What fits into a name or an address, else nothing.
  private static Optional<String> text(@org.jspecify.annotations.Nullable Object claim) {
    return claim instanceof String text
            && !text.isBlank()
            && text.length() <= 320
            && text.chars().noneMatch(Character::isISOControl)
        ? Optional.of(text)
        : Optional.empty();
  }
}
