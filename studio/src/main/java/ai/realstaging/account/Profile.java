package ai.realstaging.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an account tells of itself: free fields by name (full name, company, address, preferences),
/// each absent until given.
///
/// @param version grows with each change
public record Profile(Account account, Map<String, Object> fields, int version, Instant updatedAt) {

  public Profile {
    fields = Map.copyOf(fields);
  }

  /// A field that is a text, if it is there.
  public Optional<String> text(String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
