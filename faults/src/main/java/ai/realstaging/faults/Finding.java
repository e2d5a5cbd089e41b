package ai.realstaging.faults;

import java.util.List;

/// One promise, and what broke it.
///
/// @param checked how many things were looked at
record Finding(String promise, int checked, List<String> broken) {

  boolean clean() {
    return broken.isEmpty();
  }

  /// The table that an operator reads.
  static String table(List<Finding> findings) {
    StringBuilder table = new StringBuilder();
    table.append("%-62s %8s %8s%n".formatted("promise", "checked", "broken"));
    for (Finding finding : findings) {
      table.append(
          "%-62s %8d %8d%s%n"
              .formatted(
                  finding.promise(),
                  finding.checked(),
                  finding.broken().size(),
                  finding.clean() ? "" : "   e.g. " + finding.broken().getFirst()));
    }
    return table.toString();
  }
}
