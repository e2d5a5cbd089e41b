package ai.realstaging.billing;

import java.time.Instant;

/// Where in the provider's story something was told. The provider delivers in any order, so this
/// order decides what replaces what: by the provider's clock, then by what must follow what within
/// a second, then by name, so that every order of delivery ends the same.
///
/// @param by the event, or `read` for what was asked for
record Told(Instant at, int rank, String by) implements Comparable<Told> {

  private static final String READ = "read";

  static Told byEvent(Instant at, int rank, String event) {
    return new Told(at, rank, event);
  }

  /// What the provider answered: any event of the same second or later may replace it.
  static Told read(Instant at) {
    return new Told(at, -1, READ);
  }

  @Override
  public int compareTo(Told other) {
    int order = at.compareTo(other.at);
    order = order != 0 ? order : Integer.compare(rank, other.rank);
    return order != 0 ? order : by.compareTo(other.by);
  }
}
