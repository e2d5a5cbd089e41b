package ai.realstaging.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One start of each program for practice. What its JVM loaded is kept beside the jar, so that
/// every later start takes a fraction of the processor: programs that are killed every few seconds
/// would do nothing but start otherwise. Without a jar, as in an IDE, there is none.
final class Rehearsal {

  private static final Duration WRITING = Duration.ofMinutes(4);

  private Rehearsal() {}

  /// The class path of the programs: the jar, when the build has made it.
  static String classes() {
    Path jar = Path.of(System.getProperty("basedir", "."), "target", "faults.jar");
    return Files.exists(jar) ? jar.toString() : System.getProperty("java.class.path");
  }

  /// Words for the JVM of a program.
  static List<String> words(String role) {
    Path kept = kept(role);
    return isOf(kept) ? List.of("-XX:AOTCache=" + kept) : List.of();
  }

  /// Rehearses the programs that have not been since the build.
  ///
  /// @param start starts a program with these words for its JVM
  static void of(List<String> roles, Function<Part, Child> start) {
    if (!Files.isDirectory(lib())) {
      return;
    }
    List<Part> parts =
        roles.stream()
            .filter(role -> !isOf(kept(role)))
            .map(role -> new Part(role, List.of("-XX:AOTCacheOutput=" + kept(role))))
            .toList();
    List<Child> children = parts.stream().map(start).toList();
    children.forEach(Child::awaitReady);
    children.forEach(child -> child.signal("TERM"));
    children.stream().filter(child -> !child.awaitEnd(WRITING)).forEach(Child::kill);
  }

  /// One program that rehearses.
  record Part(String role, List<String> jvm) {}

  private static Path kept(String role) {
    return lib().resolveSibling(role + ".aot");
  }

  private static Path lib() {
    return Path.of(classes()).resolveSibling("lib");
  }

  /// Whether it was made from the jars as they are.
  private static boolean isOf(Path kept) {
    if (!Files.exists(kept)) {
      return false;
    }
    try (Stream<Path> jars = Files.list(lib())) {
      long made = Files.getLastModifiedTime(kept).toMillis();
      for (Path jar : Stream.concat(jars, Stream.of(Path.of(classes()))).toList()) {
        if (Files.getLastModifiedTime(jar).toMillis() > made) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
