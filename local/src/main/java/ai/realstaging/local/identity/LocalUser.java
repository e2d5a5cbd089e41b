package ai.realstaging.local.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Somebody with an account here.
///
/// @param email in lower case
/// @param name as it is shown
/// @param verified whether the address is known to be theirs
/// @param admin whether they may administer Real Staging
record LocalUser(UUID id, String email, String name, boolean verified, boolean admin) {

  /// The claim that carries roles; a claim of one's own needs a URL for a name.
  static final String ROLES = "https://realstaging.ai/roles";

  private static final String SUBJECT_PREFIX = "local|";

  /// What the rest of the world knows them by; it never changes.
  String subject() {
    return SUBJECT_PREFIX + id;
  }

  /// What tokens say about them.
  Map<String, Object> claims() {
    return Map.of(
        "email",
        email,
        "email_verified",
        verified,
        "name",
        name,
        ROLES,
        admin ? List.of("admin") : List.of());
  }

  /// An address as it is stored and compared.
  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /// The id in a subject.
  static UUID idIn(String subject) {
    return UUID.fromString(subject.substring(SUBJECT_PREFIX.length()));
  }
}
