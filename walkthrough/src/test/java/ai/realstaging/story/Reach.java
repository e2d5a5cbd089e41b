package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.util.List;

/// Whether what is on a page can be got at: by a thumb, by Tab, without scrolling sideways.
final class Reach {

  private Reach() {}

  /// Presses Tab until the focus is on such an element, as nobody who sees it would need a pointer.
  static void tabTo(Page page, String wanted) {
    for (int presses = 0; presses < 80; presses++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + wanted);
  }

  /// What can be pressed and is smaller than a finger, as it is seen now.
  static List<?> tooSmall(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('a, button, input, select, summary')].filter(e => {
              const box = e.getBoundingClientRect();
              if (!box.width || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
              return box.height < 43.5 || box.width < 23.5;
            }).filter(e => !e.matches('.unseen, .skip, p a, label input, [type=hidden]')).map(e => e.outerHTML.slice(0, 120))
            """);
  }

  /// What can be pressed and cannot be scrolled to: beside the screen, or cut off by what is round
  /// it.
  static List<?> outOfReach(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => {
              const scrolls = (e, way) => /auto|scroll/.test(getComputedStyle(e)[way]);
              const cuts = (e) => getComputedStyle(e).overflowX !== 'visible' || getComputedStyle(e).contentVisibility === 'auto';
              const within = (box, frame) => box.left > frame.left - 2 && box.right < frame.right + 2;
              const lost = (e) => {
                const box = e.getBoundingClientRect();
                let fixed = false;
                for (let up = e; up && up !== document.body; up = up.parentElement) {
                  if (up !== e && scrolls(up, 'overflowX')) return false;
                  if (up !== e && cuts(up) && !within(box, up.getBoundingClientRect())) return true;
                  if (up !== e && scrolls(up, 'overflowY')) return false;
                  fixed ||= getComputedStyle(up).position === 'fixed';
                }
                if (fixed && (box.bottom > innerHeight + 2 || box.top < -2)) return true;
                return box.left < -2 || box.right > document.documentElement.clientWidth + 2;
              };
              return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
                .filter(e => e.getBoundingClientRect().width && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(e => !e.closest('.unseen, .skip') && !e.matches('[type=hidden], .compare input') && lost(e))
                .map(e => e.outerHTML.slice(0, 120));
            }
            """);
  }

  static boolean isWide(Page page) {
    return (Boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /// Presses Enter where the choosing of files opens. That is told by the field, as a browser
  /// without a screen does not always tell of the window that it would open.
  static void pressForFiles(Page page) {
    page.evaluate(
        """
        () => document.getElementById('files').addEventListener('click', (event) => {
          event.preventDefault();
          document.body.dataset.choosing = 'yes';
        }, { once: true })""");
    page.keyboard().press("Enter");
    page.locator("body[data-choosing]").waitFor();
  }
}
