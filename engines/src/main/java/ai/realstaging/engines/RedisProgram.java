package ai.realstaging.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which `redis-server` is run: the machine's own when it is version 7 or later, else the 6.2 that
/// comes as a Maven artifact.
final class RedisProgram {

  private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");
  private static final int WANTED = 7;
  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "amd64", "/redis-server-6.2.6-v5-linux-amd64",
          "x86_64", "/redis-server-6.2.6-v5-linux-amd64",
          "aarch64", "/redis-server-6.2.7-linux-arm64");

  private RedisProgram() {}

  /// A program that can be started by this name or path.
  static String find() {
    Matcher version = VERSION.matcher(Commands.run("redis-server", "--version").output());
    boolean recent = version.find() && Integer.parseInt(version.group(1)) >= WANTED;
    return recent ? "redis-server" : unpacked(EngineCache.folder()).toString();
  }

  private static Path unpacked(Path cache) {
    String artifact = ARTIFACTS.get(System.getProperty("os.arch"));
    if (artifact == null) {
      throw new EngineFailed("Redis is not on this machine: install redis-server 7 or later.");
    }
    Path folder = cache.resolve(artifact.substring(1));
    Path program = folder.resolve("redis-server");
    if (Files.isExecutable(program)) {
      return program;
    }
    try (InputStream packed = RedisProgram.class.getResourceAsStream(artifact)) {
      if (packed == null) {
        throw new EngineFailed("Redis' artifact is not on the class path.");
      }
      Scratch.make(folder);
      Path fresh = Files.createTempFile(folder, "unpacking-", "");
      Files.copy(packed, fresh, StandardCopyOption.REPLACE_EXISTING);
      if (!fresh.toFile().setExecutable(true)) {
        throw new EngineFailed("The file " + fresh + " cannot be made executable.");
      }
      return Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineFailed("Redis could not be unpacked to " + program + ".", e);
    }
  }
}
