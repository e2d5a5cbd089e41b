package ai.realstaging.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a password must be: long, not one that everybody tries, and not the address itself. There
/// is no rule about digits or signs, which make passwords harder to keep and no harder to guess.
final class PasswordRules {

  private static final int SHORTEST = 10;

  /// The most that bcrypt looks at.
  private static final int LONGEST_BYTES = 72;

  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /// What is wrong with a password, as a sentence; empty when it is fine.
  static Optional<String> problem(String password, String email) {
    String low = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      return Optional.of("The password needs at least %d characters.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("The password may have at most %d characters.".formatted(LONGEST_BYTES));
    }
    if (low.equals(LocalUser.normal(email))) {
      return Optional.of("The password cannot be the email address.");
    }
    if (COMMON.contains(low) || low.chars().distinct().count() < 4) {
      return Optional.of("This password is one of the first that anyone tries. Take another.");
    }
    return Optional.empty();
  }

  private static Set<String> common() {
    try (InputStream list =
        Objects.requireNonNull(
            PasswordRules.class.getResourceAsStream("/identity-common-passwords.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
