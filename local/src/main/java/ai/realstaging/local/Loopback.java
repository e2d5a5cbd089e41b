package ai.realstaging.local;

import ai.realstaging.local.CannotRun.Reason;
import java.util.List;
import java.util.Map;

/// The one address that everything of this program listens on. It has a ready sign-in and makes
/// tokens without a password: what can be reached from elsewhere is to be built of its parts.
final class Loopback {

  static final String ADDRESS = "127.0.0.1";

  private static final List<String> VARIABLES =
      List.of("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS");
  private static final List<String> HERE = List.of(ADDRESS, "localhost", "::1", "");

  private Loopback() {}

  /// Refuses an environment that asks to listen elsewhere, instead of passing over it.
  ///
  /// @throws CannotRun when it does
  static void insist(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      String asked = environment.getOrDefault(variable, "");
      if (!HERE.contains(asked)) {
        throw new CannotRun(
            Reason.USAGE,
            "This program listens on loopback only: unset %s (%s), or run server and worker apart (docs/operations.md)."
                .formatted(variable, asked));
      }
    }
  }
}
