package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How a listing of very many photos behaves under the hand: run through at sixty pixels a frame
/// while the photos that follow come, run through again when all are there, then all of them chosen
/// by a key. While they come, the browser shares its cores with the server and the store, so what
/// it drops then is told beside what a bare page of the same pictures drops.
///
/// @param bare what the bare page dropped of its frames while they came, 0 to 1
/// @param coming what the listing dropped of them
/// @param held the longest task of the page meanwhile, in ms
/// @param there what the listing dropped of its frames when all were there
/// @param longest the longest task of the page then, in ms
/// @param choosing from the key until all checks are painted, in ms
record Smoothness(
    int photos,
    double bare,
    double coming,
    double held,
    double there,
    double longest,
    double choosing) {

  /// One in twenty is seen as a stutter.
  private static final double DROPPED = 0.05;

  /// The upper end of a good interaction to next paint.
  private static final double WAIT_MS = 200;

  private static final double PATIENCE_MS = 240_000;

  private static final String RUN =
      """
      async () => {
        scrollTo(0, 0);
        await new Promise(done => setTimeout(done, 1500));
        const tasks = [];
        new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
        const frame = () => new Promise(requestAnimationFrame);
        const due = 1000 / 60;
        const end = document.documentElement.scrollHeight;
        let frames = 0;
        let dropped = 0;
        let last = await frame();
        for (let y = 0; y < end; y += 60) {
          scrollTo(0, y);
          const now = await frame();
          const passed = Math.max(1, Math.round((now - last) / due));
          frames += passed;
          dropped += passed - 1;
          last = now;
        }
        while (document.querySelector('#rows .due')) await frame();
        await new Promise(done => setTimeout(done, 500));
        return { dropped: dropped / frames, longest: Math.max(0, ...tasks) };
      }""";

  /// The pictures of the listing in rows of as many, each with those of its strip, and no more.
  private static final String BARE =
      """
      async address => {
        const listing = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const place = document.body;
        place.replaceChildren();
        place.style.cssText = 'display: flex; flex-wrap: wrap; gap: 38px 16px; margin: 24px';
        const draw = (img, width, height) => {
          const drawn = Object.assign(new Image(), { loading: 'lazy', decoding: 'async', width, height });
          drawn.src = img.getAttribute('src');
          return drawn;
        };
        for (const tile of listing.querySelectorAll('.tile')) {
          const box = document.createElement('div');
          const img = tile.querySelector('.picture > img');
          box.append(draw(img, 332, Math.round(332 * img.getAttribute('height') / img.getAttribute('width'))));
          const strip = document.createElement('div');
          strip.append(...[...tile.querySelectorAll('.thumb img')].map(thumb => draw(thumb, 55, 42)));
          box.append(strip);
          place.append(box);
        }
      }""";

  private static final String LISTEN =
      """
      () => {
        window.answered = [];
        new PerformanceObserver(list => window.answered.push(...list.getEntries().filter(e => e.name === 'keydown').map(e => e.duration)))
          .observe({ type: 'event', durationThreshold: 16 });
      }""";

  private static final String CHOSEN =
      """
      async () => {
        await new Promise(done => setTimeout(done, 1000));
        return {
          photos: document.querySelectorAll('.tile .check input:checked').length,
          choosing: Math.max(0, ...window.answered),
        };
      }""";

  static Smoothness of(Page page, String address, int photos) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate(address);
    page.evaluate(BARE, address + "/news?count=" + photos);
    forget(page);
    Map<?, ?> bare = (Map<?, ?>) page.evaluate(RUN);
    page.navigate(address);
    forget(page);
    Map<?, ?> coming = (Map<?, ?>) page.evaluate(RUN);
    Map<?, ?> there = (Map<?, ?>) page.evaluate(RUN);
    page.evaluate(LISTEN);
    page.keyboard().press("Control+a");
    Map<?, ?> chosen = (Map<?, ?>) page.evaluate(CHOSEN);
    return new Smoothness(
        (int) number(chosen, "photos"),
        number(bare, "dropped"),
        number(coming, "dropped"),
        number(coming, "longest"),
        number(there, "dropped"),
        number(there, "longest"),
        number(chosen, "choosing"));
  }

  /// So that no run has its pictures from the one before.
  private static void forget(Page page) {
    page.context().newCDPSession(page).send("Network.clearBrowserCache");
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
  }

  static String head() {
    return """
        | photos | frames dropped while they come (a bare page) | longest task, ms ≤ %.0f | frames dropped then ≤ %.0f%% | longest task, ms ≤ %.0f | all chosen, ms ≤ %.0f |
        |---|---|---|---|---|---|"""
        .formatted(WAIT_MS, DROPPED * 100, WAIT_MS, WAIT_MS);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %.1f%% (%.1f%%) | %.0f | %.1f%% | %.0f | %.0f |",
        photos,
        100 * coming,
        100 * bare,
        held,
        100 * there,
        longest,
        choosing);
  }

  /// Which bounds it breaks, in words.
  List<String> broken(int expected) {
    List<String> broken = new ArrayList<>();
    if (photos != expected) {
      broken.add("chose " + photos + " photos of " + expected);
    }
    if (there > DROPPED) {
      broken.add("dropped %.1f%% of the frames".formatted(100 * there));
    }
    if (Math.max(held, longest) > WAIT_MS) {
      broken.add("a task of %.0f ms while scrolling".formatted(Math.max(held, longest)));
    }
    if (choosing > WAIT_MS) {
      broken.add("choosing all took " + Math.round(choosing) + " ms");
    }
    return broken;
  }
}
