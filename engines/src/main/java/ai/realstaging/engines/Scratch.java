package ai.realstaging.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Folders: made with their parents, readable by their owner only, and removed with all that is in
/// them.
final class Scratch {

  private Scratch() {}

  /// A new folder below the system's folder for temporary files.
  static Path folder(String name) {
    try {
      return Files.createTempDirectory("realstaging-" + name + "-");
    } catch (IOException e) {
      throw new EngineFailed("No folder for temporary files could be made.", e);
    }
  }

  /// Makes a folder when it is missing, closed to others.
  static Path make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        close(Files.createDirectories(folder));
      }
      return folder;
    } catch (IOException e) {
      throw new EngineFailed("The folder " + folder + " cannot be written.", e);
    }
  }

  /// Takes a folder's rights from all but its owner.
  static void close(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, Secrets.OWNER_ONLY_FOLDER);
  }

  /// Closes an engine and removes its folder when the JVM ends, for those who forget.
  static void atExit(Runnable end) {
    Runtime.getRuntime().addShutdownHook(new Thread(end, "engine-at-exit"));
  }

  static void remove(Path folder) {
    try {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, new Remover());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE; // an engine that stops removes its own files meanwhile
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
