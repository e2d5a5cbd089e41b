package ai.realstaging.engines;

import java.nio.file.Path;

/// How a PostgreSQL is run.
///
/// @param home its folder; `data` and its log are made below
/// @param port the TCP port, 0 for any free one
/// @param password of the user `realstaging`, who owns all; kept by the caller
/// @param durability whether commits outlive a power cut
public record PostgresSettings(Path home, int port, String password, Durability durability) {

  /// Whether a commit waits for the disk.
  public enum Durability {
    /// Every commit is on the disk before it is confirmed.
    SAFE,
    /// Nothing waits for the disk: for data that is thrown away.
    NONE
  }

  /// The settings of a PostgreSQL that keeps what it is given.
  public static PostgresSettings lasting(Path home, String password) {
    return new PostgresSettings(home, 0, password, Durability.SAFE);
  }

  @Override
  public String toString() {
    return "PostgresSettings[home=%s, port=%d, durability=%s]".formatted(home, port, durability);
  }
}
