package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// One file has every text of the pages, and nothing else: neither a page nor a script says a word
/// of its own.
class TextsTest {

  private static final Path PAGES = Path.of("src/main/java/ai/realstaging/server/page");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path SCRIPTS = Path.of("src/main/resources/static/app");

  private static final Pattern ONE =
      Pattern.compile("(?<![.\\w])(?:Texts\\.)?text\\(\\s*\"([^\"]+)\"");
  private static final Pattern COUNTED =
      Pattern.compile("(?<![.\\w])(?:Texts\\.)?count\\(\\s*\"([^\"]+)\"");

  private static final Pattern COMMENT =
      Pattern.compile("^\\s*///?.*$|\\s// .*$", Pattern.MULTILINE);
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"|`((?:\\\\.|[^`\\\\])*)`");

  /// A capital begins a sentence, two words in a row are part of one.
  private static final Pattern SPEECH =
      Pattern.compile("^[A-Z][a-z]+(?:[ .,:]|$)|(?:^|[ ,;])[a-z]{2,} [a-z]{2,}");

  /// What looks for elements, or names their classes, the keys of a keyboard, a cookie's field, a
  /// file, or what only a log is told.
  private static final Pattern NO_SPEECH =
      Pattern.compile(
          "(?:querySelector(?:All)?|closest|matches|includes|startsWith)(?:\\?\\.)?\\($"
              + "|className = |\\bkey [!=]== $|\\.key\\) |\\[\" \", $|setAttribute\\($|\"SameSite\", $"
              + "|Error\\($|Exception\\(.*$|\\.comment\\($|Refused\\.of\\(.*$|Mapping\\(.*$");

  @AfterEach
  void forgetTheVisitor() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void failsWhereThereIsNoText() {
    assertThatThrownBy(() -> Texts.text("no.such.text"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void putsValuesIntoTheirPlaces() {
    assertThat(Texts.text("image.left-now-after", 62, "61")).isEqualTo("62 left now, 61 after");
  }

  @Test
  void takesAValueForNoText() {
    assertThat(Texts.text("words.alt.ready", "{1}", "$0")).startsWith("{1}, $0,");
  }

  @Test
  void writesWholeNumbersAsTheVisitorsRegionDoes() {
    LocaleContextHolder.setLocale(Locale.US);
    assertThat(Texts.count("words.images", 1)).isEqualTo("1 image");
    assertThat(Texts.count("words.images", 1000)).isEqualTo("1,000 images");
    LocaleContextHolder.setLocale(Locale.GERMANY);
    assertThat(Texts.count("words.images", 1000)).isEqualTo("1.000 images");
  }

  @Test
  void isInTheLanguageOfTheFileThatIsShown() {
    LocaleContextHolder.setLocale(Locale.GERMANY);
    assertThat(Texts.language()).isEqualTo(Locale.ENGLISH);
    assertThat(Tongue.now().toLanguageTag()).isEqualTo("en-DE");
  }

  @Test
  void holdsWhatThePagesAndTheirScriptsSayAndNothingElse() {
    Set<String> used = new TreeSet<>();
    Stream.of(files(TEMPLATES, ".jte"), files(PAGES, ".java"), files(SCRIPTS, ".js"))
        .flatMap(List::stream)
        .map(TextsTest::read)
        .forEach(
            source -> {
              found(ONE, source).forEach(used::add);
              found(COUNTED, source)
                  .forEach(key -> used.addAll(Set.of(key + ".one", key + ".other")));
            });
    assertThat(used).isNotEmpty();
    assertThat(new TreeSet<>(Texts.in(Locale.ROOT).keySet())).isEqualTo(used);
  }

  @Test
  void sendsScriptsWhatTheySay() {
    assertThat(files(SCRIPTS, ".js"))
        .allSatisfy(
            script ->
                assertThat(Stream.of(ONE, COUNTED).flatMap(asked -> found(asked, read(script))))
                    .as("what %s asks for", script.getFileName())
                    .allMatch(key -> key.startsWith("script.")));
  }

  @Test
  void leavesNoScriptAWordOfItsOwn() {
    assertThat(files(SCRIPTS, ".js"))
        .isNotEmpty()
        .allSatisfy(
            script ->
                assertThat(spoken(read(script)))
                    .as("what %s says by itself", script.getFileName())
                    .isEmpty());
  }

  @Test
  void leavesNoPageAWordOfItsOwn() {
    assertThat(files(PAGES, ".java"))
        .isNotEmpty()
        .filteredOn(page -> !page.endsWith("Device.java") && !page.endsWith("SampleRoom.java"))
        .allSatisfy(
            page ->
                assertThat(spoken(read(page)))
                    .as("what %s says by itself", page.getFileName())
                    .isEmpty());
  }

  private static List<String> spoken(String source) {
    String bare = COMMENT.matcher(source).replaceAll("");
    return LITERAL
        .matcher(bare)
        .results()
        .filter(found -> !NO_SPEECH.matcher(before(bare, found.start())).find())
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(literal -> literal.replaceAll("\\$\\{[^}]*}", ""))
        .filter(literal -> SPEECH.matcher(literal).find() && !literal.endsWith(".jpg"))
        .toList();
  }

  /// The line that something stands in, up to there.
  private static String before(String source, int at) {
    return source.substring(source.lastIndexOf('\n', at) + 1, at);
  }

  private static Stream<String> found(Pattern pattern, String source) {
    return pattern.matcher(source).results().map((MatchResult use) -> use.group(1));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
