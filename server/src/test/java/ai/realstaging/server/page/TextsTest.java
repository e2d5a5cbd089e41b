package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern USED = Pattern.compile("text\\(\"([^\"]+)\"");

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
  void holdsWhatTheTemplatesSayAndNothingElse() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
        USED.matcher(Files.readString(template)).results().forEach(use -> used.add(use.group(1)));
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(new TreeSet<>(ResourceBundle.getBundle("texts").keySet())).isEqualTo(used);
  }
}
