package ai.realstaging.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The style sheets of a page in one file, as a browser draws nothing before it has all of them.
/// They stay apart where they are written.
public final class StyleSheet {

  /// The sheets name other files by their place in here.
  private static final String FOLDER = "app/css/";

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  public static final StyleSheet PAGE =
      new StyleSheet(
          "tokens",
          "base",
          "controls",
          "frame",
          "ratios",
          "picture",
          "compare",
          "tray",
          "pages",
          "billing",
          "details",
          "share",
          "admin",
          "corners");

  /// What a page needs that a client reads.
  public static final StyleSheet PUBLICATION =
      new StyleSheet("tokens", "base", "controls", "frame", "ratios", "picture", "pages", "share");

  private final List<String> sheets;
  private final String style;
  private final String path;

  private StyleSheet(String... names) {
    sheets = List.of(names);
    style = sheets.stream().map(StyleSheet::read).collect(Collectors.joining("\n"));
    path = Assets.PREFIX + FOLDER + Assets.hash(style) + ".css";
  }

  /// The files under `static/`, in the order of their layers.
  public List<String> files() {
    return sheets.stream().map(StyleSheet::file).toList();
  }

  /// The address, made of the content: a browser may keep it for ever.
  public String path() {
    return path;
  }

  /// Where a browser gets them.
  static RouterFunction<ServerResponse> route() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (StyleSheet sheet : List.of(PAGE, PUBLICATION)) {
      routes.GET(sheet.path, _ -> sheet.answer());
    }
    return routes.build();
  }

  private ServerResponse answer() {
    return ServerResponse.ok()
        .contentType(CSS)
        .cacheControl(PageConfiguration.FOR_EVER)
        .body(style);
  }

  private static String file(String name) {
    return FOLDER + name + ".css";
  }

  private static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            StyleSheet.class.getClassLoader().getResourceAsStream("static/" + file(name)), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
