package ai.realstaging.faults;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A file system of its own in memory, small enough to be filled.
final class SmallDisk {

  private static final int MEGABYTES = 900;

  private SmallDisk() {}

  /// A new folder, on a small disk where this machine lets us mount one.
  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("faults-");
      run(
          "mount",
          "-t",
          "tmpfs",
          "-o",
          "mode=700,size=" + MEGABYTES + "m",
          "faults",
          folder.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOne(Path folder) {
    try {
      return Files.getFileStore(folder).type().equals("tmpfs")
          && Files.getFileStore(folder).getTotalSpace() == (long) MEGABYTES << 20;
    } catch (IOException e) {
      return false;
    }
  }

  /// Leaves not a byte of it to anybody for a time.
  static void fillFor(Path folder, Duration time) {
    Path ballast = folder.resolve("ballast");
    try {
      fill(ballast, time);
      Files.deleteIfExists(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is freed meanwhile is taken, too.
  private static void fill(Path ballast, Duration time) throws IOException {
    long begun = System.nanoTime();
    int piece = 1 << 20;
    try (FileChannel channel = FileChannel.open(ballast, CREATE, WRITE)) {
      while (System.nanoTime() - begun < time.toNanos()) {
        try {
          channel.write(ByteBuffer.allocate(piece));
        } catch (IOException full) {
          piece = Math.max(512, piece / 2);
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
  }

  /// Takes it away again, with all that is on it.
  static void unmount(Path folder) {
    if (isOne(folder)) {
      run("umount", "-l", folder.toString());
    }
  }

  private static void run(String... command) {
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
