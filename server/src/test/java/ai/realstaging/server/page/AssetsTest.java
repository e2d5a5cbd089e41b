package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*\"\\./([^\"]+)\"");
  private static final Pattern URL = Pattern.compile("url\\(\"\\.\\./\\.\\./([^\"]+)\"\\)");

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(Assets.has("app/nothing.js")).isFalse();
    assertThatThrownBy(() -> Assets.path("app/nothing.js"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void servesAllUnderOneAddressMadeOfTheirContent() {
    assertThat(Assets.path("app/main.js")).matches("/app/[0-9a-f]{12}/app/main\\.js");
    assertThat(Assets.path("app/mark.svg")).startsWith(Assets.PREFIX);
  }

  @Test
  void givesAPageItsStyleSheetsInOneFileOfTheirFolder() {
    assertThat(StyleSheet.PAGE.path())
        .matches(Assets.PREFIX + "app/css/[0-9a-f]{12}\\.css")
        .isNotEqualTo(StyleSheet.PUBLICATION.path());
    assertThat(StyleSheet.PAGE.files()).containsAll(StyleSheet.PUBLICATION.files());
  }

  @Test
  void namesEveryScriptOfAPageBeforehand() {
    assertThat(Assets.modules())
        .contains(Assets.path("app/main.js"), Assets.path("app/wire.js"))
        .allMatch(path -> path.endsWith(".js"))
        .noneMatch(path -> path.contains("vendor"));
  }

  @Test
  void hasEverythingThatItsFilesAskFor() throws IOException {
    for (String sheet : StyleSheet.PAGE.files()) {
      Matcher urls = URL.matcher(text(sheet));
      while (urls.find()) {
        assertThat(Assets.has(urls.group(1))).as(sheet + " asks for " + urls.group(1)).isTrue();
      }
    }
    Matcher modules = IMPORT.matcher(text("app/main.js"));
    int count = 0;
    while (modules.find()) {
      count++;
      Matcher deeper = IMPORT.matcher(text("app/" + modules.group(1)));
      while (deeper.find()) {
        assertThat(Assets.has("app/" + deeper.group(1))).as(deeper.group(1)).isTrue();
      }
    }
    assertThat(count).isPositive();
  }

  @Test
  void keepsTheLicenceBesideWhatOthersMade() {
    assertThat(Assets.has("vendor/htmx-2.0.10/LICENSE.txt")).isTrue();
    assertThat(Assets.has("vendor/instrument-sans-5.3.0/LICENSE.txt")).isTrue();
    assertThat(Assets.has("vendor/lucide-1.62.0/LICENSE.txt")).isTrue();
  }

  @Test
  void loadsNothingFromAnotherHost() throws IOException {
    for (String sheet : StyleSheet.PAGE.files()) {
      assertThat(text(sheet)).doesNotContain("http://", "https://");
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file =
        AssetsTest.class.getClassLoader().getResourceAsStream("static/" + name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
