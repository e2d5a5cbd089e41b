package ai.realstaging.story;

import ai.realstaging.testkit.replicate.FakeReplicate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Prints how fast the pages are, by the browser's own performance entries, with a listing of two
/// hundred photos. No test: `bin/bench pages` runs it.
class PagesBench {

  private static final int PHOTOS = Integer.getInteger("bench.photos", 200);
  private static final int BATCH = 50;
  private static final double STAGING_MS = 400_000;

  /// Largest paint in ms, layout shift while the whole page is scrolled through, bytes over the
  /// wire by kind, hosts that were asked.
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
        const uploader = /\\/(tray|trayrow|traysum|upload|shelf|staging|order|twins|drop|files)[^/]*\\.js$/;
        const sum = (some) => some.reduce((bytes, file) => bytes + file.encodedBodySize, 0);
        return {
          lcp: Math.round(paints.at(-1)?.startTime ?? 0),
          cls: shift.toFixed(4),
          ready: Math.round(page.domContentLoadedEventEnd),
          html: page.encodedBodySize,
          script: sum(files.filter(f => f.name.endsWith('.js') && !uploader.test(f.name))),
          uploader: sum(files.filter(f => uploader.test(f.name))),
          style: sum(files.filter(f => f.name.endsWith('.css'))),
          font: sum(files.filter(f => f.name.endsWith('.woff2'))),
          hosts: [...new Set(files.map(f => new URL(f.name).hostname))].join(' '),
          tiles: document.querySelectorAll('.tile').length,
        };
      }""";

  @Test
  void measure() {
    try (FakeReplicate replicate = FakeReplicate.start(Clock.systemUTC());
        Program program = Program.start(settings(replicate));
        Chrome chrome = Chrome.start();
        Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Ada")) {
      String listing = fill(ada);
      System.out.printf(
          "%-12s %7s %7s %7s %8s %8s %8s %8s %8s %6s  %s%n",
          "page",
          "LCP ms",
          "CLS",
          "DOM ms",
          "html",
          "script",
          "uploader",
          "style",
          "font",
          "tiles",
          "hosts");
      report(ada.page(), program, "listings", "/listings");
      report(ada.page(), program, "listing", "/listings/" + listing);
      report(
          ada.page(),
          program,
          "image",
          ada.page().locator(".tile .picture").first().getAttribute("href"));
      report(ada.page(), program, "account", "/account");
      try (Visitor stranger =
          Visitor.stranger(chrome.browser(), program.home(), new Browser.NewContextOptions())) {
        report(stranger.page(), program, "home", "/");
      }
    }
  }

  /// Staged by the stand-in for a provider: nothing else is at work when the pages are measured.
  private static Map<String, String> settings(FakeReplicate replicate) {
    Map<String, String> settings = Program.quick(5000, 5000);
    settings.put("REALSTAGING_MODEL_REPLICATE_TOKEN", FakeReplicate.TOKEN);
    settings.put("REALSTAGING_MODEL_REPLICATE_BASEURL", replicate.baseUrl().toString());
    settings.put("REALSTAGING_MODEL_LOOPBACKRESULTS", "true");
    settings.put("REALSTAGING_MODEL_PATIENCE_POLL", "100ms");
    return settings;
  }

  private static String fill(Visitor ada) {
    String listing = ada.openListing("12 Elm Street");
    List<FilePayload> photos = new ArrayList<>(Album.of(PHOTOS).toList());
    for (int from = 0; from < PHOTOS; from += BATCH) {
      ada.add(photos.subList(from, Math.min(PHOTOS, from + BATCH)).stream());
    }
    ada.waitUntilIn(PHOTOS);
    ada.stage();
    ada.page()
        .waitForFunction(
            "n => document.getElementById('status').textContent === `${n} photos, ${n} staged.`",
            PHOTOS,
            new Page.WaitForFunctionOptions().setTimeout(STAGING_MS));
    return listing;
  }

  private static void report(Page page, Program program, String name, String path) {
    page.navigate(program.home().resolve(path).toString());
    Map<?, ?> found = (Map<?, ?>) page.evaluate(MEASURE);
    System.out.printf(
        "%-12s %7s %7s %7s %8s %8s %8s %8s %8s %6s  %s%n",
        name,
        found.get("lcp"),
        found.get("cls"),
        found.get("ready"),
        found.get("html"),
        found.get("script"),
        found.get("uploader"),
        found.get("style"),
        found.get("font"),
        found.get("tiles"),
        found.get("hosts"));
  }
}
