package ai.realstaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is agreed about the sources themselves, read as text: what the compiler and the class files
/// no longer know.
class SourceRulesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int LONGEST = 300;
  private static final Pattern TEST_METHOD =
      Pattern.compile("@(?:Parameterized|Repeated)?Test\\b[^{]*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

  @Test
  void aLongFileIsExplainedInADecision() {
    String decisions = read(files("docs/decisions", ".md").stream().toArray(Path[]::new));

    assertThat(java(path -> true))
        .allSatisfy(
            file ->
                assertThat(lines(file) <= LONGEST || decisions.contains(named(file)))
                    .as("%s has %d lines, and no decision says why", named(file), lines(file))
                    .isTrue());
  }

  @Test
  void everyRoomSaysWhatItIsForAndThatNothingInItIsNull() {
    Set<Path> rooms = new TreeSet<>();
    java(SourceRulesTest::isProduction).forEach(file -> rooms.add(file.getParent()));

    assertThat(rooms)
        .isNotEmpty()
        .allSatisfy(
            room ->
                assertThat(read(room.resolve("package-info.java")))
                    .as(named(room))
                    .startsWith("///")
                    .contains("@NullMarked"));
  }

  @Test
  void noTestIsSwitchedOffOrSleeps() {
    String off = "@" + "Disabled";
    String sleep = "Thread." + "sleep";

    assertThat(java(path -> !isProduction(path)))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(read(file)).as(named(file)).doesNotContain(off, sleep));
  }

  @Test
  void testsAreNamedBySentences() {
    for (Path file : java(path -> path.getFileName().toString().endsWith("Test.java"))) {
      Matcher test = TEST_METHOD.matcher(read(file));
      while (test.find()) {
        assertThat(test.group(1))
            .as(named(file))
            .doesNotContainPattern("^(test|should)[A-Z]|_")
            .containsPattern("[a-z][A-Z]");
      }
    }
  }

  @Test
  void nothingIsLeftToDoAndNobodySigns() {
    Pattern left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@" + "author");

    assertThat(java(path -> true))
        .allSatisfy(file -> assertThat(read(file)).as(named(file)).doesNotContainPattern(left));
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.mockito.Mockito", "lombok.Lombok", "org.easymock.EasyMock"})
  void theClassPathHasNothingThatPretendsOrWritesCode(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }

  private static boolean isProduction(Path path) {
    return path.toString().contains("/src/main/");
  }

  private static List<Path> java(Predicate<Path> which) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .filter(module -> Files.exists(module.resolve("pom.xml")))
          .flatMap(module -> files(module.getFileName() + "/src", ".java").stream())
          .filter(which)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String ending) {
    Path root = ROOT.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String named(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static long lines(Path file) {
    return read(file).lines().count();
  }

  private static String read(Path... files) {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      try {
        text.append(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text.toString();
  }
}
