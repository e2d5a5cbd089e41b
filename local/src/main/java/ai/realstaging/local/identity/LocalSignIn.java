package ai.realstaging.local.identity;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Checks an e-mail address and a password. Its sentences are shown to whoever tries, and say the
/// same whether or not there is such an account.
final class LocalSignIn implements AuthenticationProvider {

  private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four");

  private final LocalUsers users;
  private final GuessLimit guesses;
  private final PasswordEncoder encoder;

  /// Compared when there is no account, so that the answer takes as long.
  private final String nobodysHash;

  LocalSignIn(LocalUsers users, GuessLimit guesses, PasswordEncoder encoder) {
    this.users = users;
    this.guesses = guesses;
    this.encoder = encoder;
    this.nobodysHash = String.valueOf(encoder.encode("nobody's password"));
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String email = claim.getName();
    if (guesses.isPaused(email)) {
      throw new LockedException(
          "Too many wrong passwords for this address. Try again in 10 minutes.");
    }
    Optional<String> hash = users.passwordHash(email);
    boolean right =
        encoder.matches(String.valueOf(claim.getCredentials()), hash.orElse(nobodysHash));
    Optional<LocalUser> user =
        right && hash.isPresent() ? users.withEmail(email) : Optional.empty();
    if (user.isEmpty()) {
      throw refusal(guesses.wrong(email));
    }
    guesses.right(email);
    return signedIn(user.get());
  }

  @Override
  public boolean supports(Class<?> claim) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
  }

  /// Somebody whose password was right, or whose account was just opened, as of now; the name is
  /// the subject.
  static Authentication signedIn(LocalUser user) {
    return UsernamePasswordAuthenticationToken.authenticated(
        user.subject(), null, List.of(FactorGrantedAuthority.fromAuthority(PASSWORD_AUTHORITY)));
  }

  private static BadCredentialsException refusal(int left) {
    String sentence =
        left == 0
            ? "That email and password do not match. Try again in 10 minutes."
            : "That email and password do not match. %s %s left before a 10-minute pause."
                .formatted(NUMBERS.get(left), left == 1 ? "try" : "tries");
    return new BadCredentialsException(sentence);
  }
}
