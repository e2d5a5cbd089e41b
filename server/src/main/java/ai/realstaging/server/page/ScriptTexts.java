package ai.realstaging.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/// What the scripts say, a module for each language: those of the texts whose keys begin with
/// `script.`. It has an address of its content like every file that a browser may keep for ever,
/// and runs before the scripts that ask for it.
public final class ScriptTexts {

  private static final String OURS = "script.";
  private static final String FOLDER = Assets.PREFIX + "app/texts/";
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final Map<Locale, Module> MODULES = new ConcurrentHashMap<>();

  private ScriptTexts() {}

  /// The address of the module in the visitor's language.
  public static String path() {
    Locale language = Texts.language();
    return FOLDER + module(language).hash() + "/" + language.toLanguageTag() + ".js";
  }

  /// Where a browser gets them.
  static RouterFunction<ServerResponse> route() {
    return RouterFunctions.route()
        .GET(
            FOLDER + "{hash}/{language}.js",
            request -> answer(request.pathVariable("hash"), request.pathVariable("language")))
        .build();
  }

  private static ServerResponse answer(String hash, String tag) {
    Locale language = Locale.forLanguageTag(tag);
    return Texts.language(language).equals(language) && module(language).hash().equals(hash)
        ? ServerResponse.ok()
            .contentType(SCRIPT)
            .cacheControl(PageConfiguration.FOR_EVER)
            .body(module(language).script())
        : ServerResponse.notFound().build();
  }

  private record Module(String script, String hash) {}

  private static Module module(Locale language) {
    return MODULES.computeIfAbsent(
        language,
        asked -> {
          String script = script(asked);
          return new Module(script, Assets.hash(script));
        });
  }

  private static String script(Locale language) {
    ResourceBundle all = Texts.in(language);
    Map<String, String> ours = new TreeMap<>();
    all.keySet().stream()
        .filter(key -> key.startsWith(OURS))
        .forEach(key -> ours.put(key, all.getString(key)));
    return "import { learn } from \"../../texts.js\";\nlearn("
        + JsonMapper.shared().writeValueAsString(ours)
        + ");\n";
  }
}
