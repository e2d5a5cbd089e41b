package ai.realstaging.server.page;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// What the pages and their scripts say, from one file: `texts.properties`, in English. A
/// translation is a file `texts_de.properties` beside it, shown to whoever prefers that language;
/// what it leaves out is said in English.
public final class Texts {

  /// The name of the file, and what those of the translations begin with.
  static final String FILE = "texts";

  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private Texts() {}

  /// The text under the key, with the values in the places of `{0}`, `{1}` and so on; whole numbers
  /// as the visitor's region writes them. Throws [java.util.MissingResourceException] when there is
  /// none.
  public static String text(String key, @Nullable Object... values) {
    return PLACE
        .matcher(in(LocaleContextHolder.getLocale()).getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(written(values, place.group(1))));
  }

  /// The text that goes with a number, which stands in `{0}` before the other values: the one under
  /// `key.one` or that under `key.other`. A language that has more forms than these has its rule
  /// here.
  public static String count(String key, long number, @Nullable Object... values) {
    return text(
        key + (number == 1 ? ".one" : ".other"),
        Stream.concat(Stream.of(number), Stream.of(values)).toArray());
  }

  /// The language of the file that the visitor is shown.
  static Locale language() {
    return language(LocaleContextHolder.getLocale());
  }

  static Locale language(Locale visitor) {
    Locale file = in(visitor).getLocale();
    return file.equals(Locale.ROOT) ? Locale.ENGLISH : file;
  }

  /// All texts as somebody who prefers this language reads them.
  static ResourceBundle in(Locale visitor) {
    return ResourceBundle.getBundle(FILE, visitor, NO_OTHER_LANGUAGE);
  }

  private static String written(@Nullable Object[] values, String place) {
    int at = Integer.parseInt(place);
    Object value = at < values.length ? values[at] : "{" + place + "}";
    return value instanceof Integer || value instanceof Long
        ? NumberFormat.getIntegerInstance(Tongue.now()).format(value)
        : Objects.toString(value, "");
  }
}
