package ai.realstaging.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

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
