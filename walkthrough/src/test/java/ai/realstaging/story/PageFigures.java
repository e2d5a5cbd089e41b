package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a browser measures of one page that it has nothing of, by its own performance entries, and
/// what a page may take.
///
/// @param paint of its largest part, in ms
/// @param shift of its layout while all of it is scrolled through
/// @param html bytes over the wire, as are those of scripts
/// @param script without the uploader
/// @param elsewhere hosts that were asked beside this machine
/// @param fleeting files of the program that a browser may not keep for ever
record PageFigures(
    String page,
    double paint,
    double shift,
    int html,
    int script,
    int uploader,
    List<String> elsewhere,
    List<String> fleeting) {

  private static final double PAINT_MS = 1000;
  private static final double SHIFT = 0.02;
  private static final int HTML_BYTES = 50_000;
  private static final int SCRIPT_BYTES = 60_000;

  private static final String MEASURE =
      """
      async () => {
        const seen = (type) => new Promise(done => new PerformanceObserver(list => done(list.getEntries()))
          .observe({ type, buffered: true }));
        const soon = new Promise(done => setTimeout(() => done([]), 1500));
        const paints = await Promise.race([seen('largest-contentful-paint'), soon]);
        let shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.hadRecentInput ? 0 : e.value))
          .observe({ type: 'layout-shift', buffered: true });
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(done => setTimeout(done, 60));
        }
        await new Promise(done => setTimeout(done, 500));
        const page = performance.getEntriesByType('navigation')[0];
        const files = performance.getEntriesByType('resource');
        const uploader = /\\/(tray|trayrow|traysum|upload|shelf|staging|order|twins|drop|files)\\.js$/;
        const scripts = files.filter(f => f.name.endsWith('.js'));
        const sum = (some) => some.reduce((bytes, file) => bytes + file.encodedBodySize, 0);
        const hosts = new Set(files.map(f => new URL(f.name).hostname));
        return {
          paint: paints.at(-1)?.startTime ?? 0,
          shift,
          html: page.encodedBodySize,
          script: sum(scripts.filter(f => !uploader.test(f.name))),
          uploader: sum(scripts.filter(f => uploader.test(f.name))),
          elsewhere: [...hosts].filter(host => !['localhost', '127.0.0.1'].includes(host)),
        };
      }""";

  /// Loads the page with an empty cache and scrolls through it.
  static PageFigures of(Page page, String name, String address) {
    List<String> fleeting = new ArrayList<>();
    page.onResponse(
        answer -> {
          if (answer.url().contains("/app/")
              && !answer.headers().getOrDefault("cache-control", "").contains("immutable")) {
            fleeting.add(answer.url());
          }
        });
    page.context().newCDPSession(page).send("Network.clearBrowserCache");
    page.navigate(address);
    Map<?, ?> found = (Map<?, ?>) page.evaluate(MEASURE);
    return new PageFigures(
        name,
        number(found, "paint"),
        number(found, "shift"),
        (int) number(found, "html"),
        (int) number(found, "script"),
        (int) number(found, "uploader"),
        ((List<?>) Objects.requireNonNull(found.get("elsewhere")))
            .stream().map(String::valueOf).toList(),
        List.copyOf(fleeting));
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
  }

  static String head() {
    return """
        | page | largest paint, ms ≤ %.0f | shift ≤ %.2f | HTML, bytes ≤ %d | scripts, bytes ≤ %d | uploader | elsewhere: 0 | not kept: 0 |
        |---|---|---|---|---|---|---|---|"""
        .formatted(PAINT_MS, SHIFT, HTML_BYTES, SCRIPT_BYTES);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.3f | %d | %d | %d | %d | %d |",
        page,
        paint,
        shift,
        html,
        script,
        uploader,
        elsewhere.size(),
        fleeting.size());
  }

  /// Which bounds it breaks, in words.
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    if (paint > PAINT_MS || paint == 0) {
      broken.add(page + ": largest paint " + Math.round(paint) + " ms");
    }
    if (shift > SHIFT) {
      broken.add(page + ": shift " + shift);
    }
    if (html > HTML_BYTES) {
      broken.add(page + ": " + html + " bytes of HTML");
    }
    if (script > SCRIPT_BYTES) {
      broken.add(page + ": " + script + " bytes of scripts");
    }
    elsewhere.forEach(host -> broken.add(page + ": asks " + host));
    fleeting.forEach(file -> broken.add(page + ": may not keep " + file));
    return broken;
  }
}
