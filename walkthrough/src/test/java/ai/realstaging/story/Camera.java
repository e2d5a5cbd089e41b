package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes a page's picture in both themes, wide and narrow, and keeps it in a folder.
final class Camera {

  private static final int WIDE = 1440;
  private static final Map<Integer, Integer> HEIGHTS = Map.of(WIDE, 900, 390, 844);
  private static final double SETTLE_MS = 250;

  private final Path out;
  private final List<String> taken = new ArrayList<>();

  private Camera(Path out) {
    this.out = out;
  }

  static Camera into(Path folder) {
    try {
      return new Camera(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void visit(Visitor visitor, String path, String name) {
    visitor.go(path);
    take(visitor.page(), name);
  }

  void take(Page page, String name) {
    take(page, name, () -> {}, () -> {});
  }

  /// What opens by a click closes when the window changes: it is opened anew at each width.
  void take(Page page, String name, Runnable open, Runnable close) {
    for (int width : List.of(WIDE, 390)) {
      page.setViewportSize(width, HEIGHTS.getOrDefault(width, 900));
      open.run();
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.waitForTimeout(SETTLE_MS);
        page.screenshot(
            picture(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width)
                .setAnimations(ScreenshotAnimations.DISABLED));
      }
      close.run();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(WIDE, 900);
  }

  /// The page from head to foot, as it stands.
  void takeWhole(Page page, String name) {
    page.screenshot(picture(name).setFullPage(true));
  }

  /// Lays all pictures out as a contact sheet.
  void develop(Browser browser) throws IOException {
    ContactSheet.write(browser, out, taken);
  }

  private Page.ScreenshotOptions picture(String name) {
    taken.add(name + ".jpg");
    return new Page.ScreenshotOptions()
        .setPath(out.resolve(name + ".jpg"))
        .setType(ScreenshotType.JPEG)
        .setQuality(85);
  }
}
