package ai.realstaging.server.wire;

import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions as entity tags: `"3"` of version 3.
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Versions() {}

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /// The version that an `If-Match` wants; none when the header is absent or `*`. Throws [Refused]
  /// for a tag that was never given out.
  public static OptionalInt expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return OptionalInt.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Refused.of(
          ProblemCode.PRECONDITION_FAILED, "If-Match takes one ETag that this server gave out.");
    }
    return OptionalInt.of(Integer.parseInt(tag.group(1)));
  }
}
