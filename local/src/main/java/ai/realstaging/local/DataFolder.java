package ai.realstaging.local;

import ai.realstaging.local.CannotRun.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that one Real Staging keeps everything in, and the lock that makes it the only one
/// there. The lock file holds the process id of its holder.
final class DataFolder implements AutoCloseable {

  private static final List<String> OURS =
      List.of("postgresql", "redis", "objects", "identity", "payment", "logs");
  private static final List<String> OUR_FILES =
      List.of("secrets.properties", "ports.properties", "sign-in.txt", "site.txt");
  private static final String LOCK = "realstaging.lock";

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Makes the folder when it is missing, and takes its lock.
  ///
  /// @throws CannotRun when it cannot be written or another Real Staging holds it
  static DataFolder open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = channel.tryLock();
      if (held == null) {
        channel.close();
        throw new CannotRun(
            Reason.DATA_FOLDER,
            "Real Staging is running on %s already: ./realstaging stop --data %s ends it."
                .formatted(folder, folder));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new CannotRun(
          Reason.DATA_FOLDER,
          "The data folder %s cannot be written: give another with --data.".formatted(folder),
          e);
    }
  }

  /// The process that holds a folder's lock now, if any.
  static Optional<ProcessHandle> holder(Path folder) {
    Path file = folder.resolve(LOCK);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new CannotRun(
          Reason.DATA_FOLDER, "The data folder %s cannot be read.".formatted(folder), e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /// A folder below, made when it is missing.
  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new CannotRun(
          Reason.DATA_FOLDER, "The folder %s cannot be written.".formatted(folder), e);
    }
  }

  /// Forgets all that Real Staging has kept here. Other files in the folder stay.
  void reset() {
    OURS.forEach(name -> remove(folder.resolve(name)));
    OUR_FILES.forEach(name -> remove(folder.resolve(name)));
  }

  /// Gives the lock back.
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new CannotRun(
          Reason.DATA_FOLDER, "The folder %s cannot be removed.".formatted(tree), e);
    }
  }
}
