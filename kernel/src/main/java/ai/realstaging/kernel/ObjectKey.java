package ai.realstaging.kernel;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names an object in the store: segments of letters, digits, `.`, `_` and `-`, parted by `/`, at
/// most 512 characters. Never a URL; a key with `..` or an empty segment cannot be made.
public record ObjectKey(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199})*");

  public ObjectKey {
    if (value.length() > 512 || value.contains("..") || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an object key");
    }
  }

  /// Where an account's own uploads lie, with the slash at the end.
  public static String uploadPrefix(AccountId account) {
    return "uploads/" + account + "/";
  }

  public static ObjectKey upload(AccountId account, UUID id, String extension) {
    return new ObjectKey(uploadPrefix(account) + id + "." + extension.toLowerCase(Locale.ROOT));
  }

  /// The staged picture of one prediction: the same prediction always writes the same key.
  public static ObjectKey staged(JobId job, String prediction, String extension) {
    return new ObjectKey("staged/" + job + "/" + prediction + "." + extension);
  }

  /// The photo as a model gets it; the key carries the job's id, by which a lost prediction is
  /// found.
  public static ObjectKey input(JobId job, String extension) {
    return new ObjectKey("inputs/" + job + "/photo." + extension);
  }

  /// A small JPEG of an original or an image, its longer side `side` pixels.
  public static ObjectKey thumbnail(UUID owner, int side) {
    return new ObjectKey("thumbs/" + owner + "/" + side + ".jpg");
  }

  /// The key beside this one: same folder and stem, with `suffix` in place of the extension.
  public ObjectKey beside(String suffix) {
    int dot = value.lastIndexOf('.');
    return new ObjectKey((dot > value.lastIndexOf('/') ? value.substring(0, dot) : value) + suffix);
  }

  public boolean isUnder(String prefix) {
    return value.startsWith(prefix);
  }

  public String extension() {
    return value.substring(value.lastIndexOf('.') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
