package ai.realstaging.server.page;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// What the templates say, from one file: `texts.properties`, in English. A translation is a file
/// `texts_de.properties` beside it, shown to whoever prefers that language; what it leaves out is
/// said in English.
public final class Texts {

  private static final String FILE = "texts";
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Texts() {}

  /// The text under the key, with the values in the places of `{0}`, `{1}` and so on. Throws
  /// [java.util.MissingResourceException] when there is none.
  public static String text(String key, @Nullable Object... values) {
    Locale visitor = LocaleContextHolder.getLocale();
    String text = ResourceBundle.getBundle(FILE, visitor, NO_OTHER_LANGUAGE).getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", Objects.toString(values[i], ""));
    }
    return text;
  }
}
