package ai.realstaging.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// Looks at pages for everybody: in both themes, on narrow and on wide screens, with letters twice
/// as large. Keeps what is wrong.
final class Look {

  private static final int HEIGHT = 900;
  private static final int[] EXTREMES = {360, 2560};
  private static final int[] WITH_LARGE_LETTERS = {1280, 390};

  private static final String LETTERS = "size => document.documentElement.style.fontSize = size";

  private final List<String> faults = new ArrayList<>();

  /// What was wrong so far, one sentence each.
  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Goes to each page and looks at it whole.
  void at(Visitor visitor, String... paths) {
    for (String path : paths) {
      visitor.go(path);
      here(visitor.page(), path);
    }
  }

  /// Looks at a page whole, as it stands.
  void here(Page page, String name) {
    asItIs(page, name);
    for (int width : EXTREMES) {
      resized(page, name + " at " + width, width);
    }
    page.evaluate(LETTERS, "200%");
    for (int width : WITH_LARGE_LETTERS) {
      resized(page, name + " with letters of 200 % at " + width, width);
    }
    page.evaluate(LETTERS, "");
    page.setViewportSize(1440, HEIGHT);
  }

  /// Looks at what is open on a page, in both themes and without another size, which would close
  /// it.
  void asItIs(Page page, String name) {
    show(page, ColorScheme.DARK);
    Axe.faultsOfColour(page).forEach(fault -> faults.add(name + ", dark: " + fault));
    show(page, ColorScheme.LIGHT);
    Axe.faults(page).forEach(fault -> faults.add(name + ", light: " + fault));
  }

  private static void show(Page page, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
  }

  private void resized(Page page, String name, int width) {
    page.setViewportSize(width, HEIGHT);
    if (Reach.isWide(page)) {
      faults.add(name + ": runs off the screen");
    }
    Reach.outOfReach(page).forEach(what -> faults.add(name + ": out of reach: " + what));
  }
}
