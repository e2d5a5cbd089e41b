package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How a listing of very many photos behaves under the hand: scrolled through at a run of sixty
/// pixels a frame, while the photos that follow come, then all of them chosen by a key. How many
/// frames a browser without a screen drops is the machine's as much as the page's: a bare page of
/// the same pictures is scrolled through the same way.
///
/// @param bare what the bare page dropped of its frames, 0 to 1
/// @param dropped what the listing dropped of its frames, 0 to 1
/// @param tasks that kept the page for more than 50 ms
/// @param longest of them, in ms
/// @param choosing from the key until all checks are painted, in ms
record Smoothness(
    int photos, double bare, double dropped, int tasks, double longest, double choosing) {

  /// What the listing may drop more than the bare page.
  private static final double MORE = 0.1;

  /// What takes longer is waiting: half of a good interaction to next paint.
  private static final double WAIT_MS = 100;

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
        return { dropped: dropped / frames, tasks: tasks.length, longest: Math.max(0, ...tasks) };
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
    Map<?, ?> bare = run(page);
    page.navigate(address);
    Map<?, ?> run = run(page);
    page.evaluate(LISTEN);
    page.keyboard().press("Control+a");
    Map<?, ?> chosen = (Map<?, ?>) page.evaluate(CHOSEN);
    return new Smoothness(
        (int) number(chosen, "photos"),
        number(bare, "dropped"),
        number(run, "dropped"),
        (int) number(run, "tasks"),
        number(run, "longest"),
        number(chosen, "choosing"));
  }

  /// With an empty cache, so that none of the two has its pictures from the other.
  private static Map<?, ?> run(Page page) {
    page.context().newCDPSession(page).send("Network.clearBrowserCache");
    return (Map<?, ?>) page.evaluate(RUN);
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
  }

  static String head() {
    return """
        | photos | frames dropped by a bare page | by the listing, ≤ %.0f%% more | tasks over 50 ms | longest, ms ≤ %.0f | all chosen, ms ≤ %.0f |
        |---|---|---|---|---|---|"""
        .formatted(MORE * 100, WAIT_MS, WAIT_MS);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %.1f%% | %.1f%% | %d | %.0f | %.0f |",
        photos,
        100 * bare,
        100 * dropped,
        tasks,
        longest,
        choosing);
  }

  /// Which bounds it breaks, in words.
  List<String> broken(int expected) {
    List<String> broken = new ArrayList<>();
    if (photos != expected) {
      broken.add("chose " + photos + " photos of " + expected);
    }
    if (dropped > bare + MORE) {
      broken.add(
          "dropped " + Math.round(100 * (dropped - bare)) + "% of the frames more than bare");
    }
    if (longest > WAIT_MS) {
      broken.add("a task of " + Math.round(longest) + " ms while scrolling");
    }
    if (choosing > WAIT_MS) {
      broken.add("choosing all took " + Math.round(choosing) + " ms");
    }
    return broken;
  }
}
