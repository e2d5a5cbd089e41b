package ai.realstaging.local.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Opens accounts.
final class SignUp {

  /// Something, an at, something with a dot or a local name; the rest only a letter could prove.
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

  private static final int LONGEST_NAME = 100;

  private final LocalUsers users;

  SignUp(LocalUsers users) {
    this.users = users;
  }

  /// What became of a wish for an account.
  sealed interface Outcome {

    /// The account is open.
    record Opened(LocalUser user) implements Outcome {}

    /// It is not.
    ///
    /// @param sentence why, for the one who asked
    record Refused(String sentence) implements Outcome {}
  }

  /// Opens an account with the role `user`.
  Outcome open(String name, String email, String password) {
    if (!EMAIL.matcher(email.strip()).matches()) {
      return new Outcome.Refused("This does not look like an email address.");
    }
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      return new Outcome.Refused("A name has 1 to %d characters.".formatted(LONGEST_NAME));
    }
    Optional<String> problem = PasswordRules.problem(password, email);
    if (problem.isPresent()) {
      return new Outcome.Refused(problem.get());
    }
    var user =
        new LocalUser(UUID.randomUUID(), LocalUser.normal(email), name.strip(), false, false);
    return users.add(user, password)
        ? new Outcome.Opened(user)
        : new Outcome.Refused("There is an account for this address already. Sign in instead.");
  }
}
