package ai.realstaging.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// PostgreSQL's programs, unpacked once per user and version from their Maven artifact.
final class PostgresBinaries {

  /// Part of the folder's name, so that another version is unpacked beside this one.
  private static final String VERSION = "18.6.0";

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "/postgres-linux-x86_64.txz",
          "x86_64", "/postgres-linux-x86_64.txz",
          "aarch64", "/postgres-linux-arm_64.txz");
  private static final ReentrantLock UNPACKING = new ReentrantLock();

  private PostgresBinaries() {}

  /// The folder that holds `bin/postgres` and `bin/initdb`.
  ///
  /// @param cache where unpacked programs are kept between runs
  static Path under(Path cache) {
    Path home = cache.resolve("postgresql-" + VERSION);
    UNPACKING.lock();
    try {
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        unpack(Scratch.make(cache), home);
      }
      return home;
    } catch (IOException e) {
      throw new EngineFailed("PostgreSQL could not be unpacked to " + home + ".", e);
    } finally {
      UNPACKING.unlock();
    }
  }

  private static void unpack(Path cache, Path home) throws IOException {
    Path fresh = Files.createTempDirectory(cache, "unpacking-");
    Path archive = fresh.resolve("archive.txz");
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archiveName())) {
      if (packed == null) {
        throw new EngineFailed("PostgreSQL's artifact for this machine is not on the class path.");
      }
      Files.copy(packed, archive);
    }
    Commands.Outcome tar =
        Commands.run(
            List.of("tar", "-xJf", archive.toString(), "-C", fresh.toString(), "--no-same-owner"),
            "");
    Files.delete(archive);
    if (!tar.worked()) {
      Scratch.remove(fresh);
      throw new EngineFailed(
          "PostgreSQL could not be unpacked; tar and xz-utils are needed: " + tar.output());
    }
    try {
      Files.move(fresh, home);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Scratch.remove(fresh); // another process was quicker
    }
  }

  private static String archiveName() {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String archive = ARCHIVES.get(machine);
    if (archive == null || !System.getProperty("os.name").startsWith("Linux")) {
      throw new EngineFailed(
          "PostgreSQL comes with Real Staging for Linux on x86-64 and arm64 only, and this is %s on %s."
              .formatted(System.getProperty("os.name"), machine));
    }
    return archive;
  }
}
