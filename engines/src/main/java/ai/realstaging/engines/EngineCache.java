package ai.realstaging.engines;

import java.nio.file.Path;

/// Where unpacked programs are kept between runs: `$XDG_CACHE_HOME/realstaging`, else
/// `~/.cache/realstaging`.
final class EngineCache {

  private EngineCache() {}

  static Path folder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("realstaging");
  }
}
