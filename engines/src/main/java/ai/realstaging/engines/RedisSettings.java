package ai.realstaging.engines;

import java.nio.file.Path;

/// How a Redis is run.
///
/// @param home its folder; the append-only file and its log are made below
/// @param port the TCP port, 0 for any free one
/// @param password that every client must give
/// @param keeps whether data outlives a restart
public record RedisSettings(Path home, int port, String password, boolean keeps) {

  @Override
  public String toString() {
    return "RedisSettings[home=%s, port=%d, keeps=%s]".formatted(home, port, keeps);
  }
}
