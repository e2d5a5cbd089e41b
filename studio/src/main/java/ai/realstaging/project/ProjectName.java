package ai.realstaging.project;

/// The name of a listing: 1 to 100 characters, no blanks around it.
public record ProjectName(String value) {

  public static final int MAX_LENGTH = 100;

  /// Throws [IllegalArgumentException] when the name is empty, too long or holds control
  /// characters.
  public ProjectName {
    value = value.strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
      throw new IllegalArgumentException("A name has 1 to " + MAX_LENGTH + " characters.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name has no control characters.");
    }
  }
}
