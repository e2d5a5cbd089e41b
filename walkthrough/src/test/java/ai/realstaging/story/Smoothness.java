package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How a listing of very many photos behaves under the hand: scrolled through at a run, while the
/// photos that follow come, then all of them chosen by a key.
///
/// @param frames that were due while it was scrolled through
/// @param dropped of these
/// @param tasks that kept the page for more than 50 ms
/// @param longest of them, in ms
/// @param choosing from the key until all checks are painted, in ms
record Smoothness(int photos, int frames, int dropped, int tasks, double longest, double choosing) {

  /// One in twenty is seen as a stutter, and what takes longer than this as waiting: the upper end
  /// of a good interaction to next paint.
  private static final double DROPPED = 0.05;

  private static final double WAIT_MS = 200;

  private static final double PATIENCE_MS = 240_000;

  private static final String RUN =
      """
      async () => {
        scrollTo(0, 0);
        await new Promise(done => setTimeout(done, 1000));
        const tasks = [];
        new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
        const frame = () => new Promise(requestAnimationFrame);
        const due = 1000 / 60;
        let frames = 0;
        let dropped = 0;
        let last = await frame();
        const there = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2
          && !document.querySelector('#rows .due');
        while (!there()) {
          scrollBy(0, 60);
          const now = await frame();
          const passed = Math.max(1, Math.round((now - last) / due));
          frames += passed;
          dropped += passed - 1;
          last = now;
        }
        await new Promise(done => setTimeout(done, 500));
        window.answered = [];
        new PerformanceObserver(list => window.answered.push(...list.getEntries().filter(e => e.name === 'keydown').map(e => e.duration)))
          .observe({ type: 'event', durationThreshold: 16 });
        return { frames, dropped, tasks: tasks.length, longest: Math.max(0, ...tasks) };
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

  static Smoothness of(Page page, String address) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate(address);
    Map<?, ?> run = (Map<?, ?>) page.evaluate(RUN);
    page.keyboard().press("Control+a");
    Map<?, ?> chosen = (Map<?, ?>) page.evaluate(CHOSEN);
    return new Smoothness(
        (int) number(chosen, "photos"),
        (int) number(run, "frames"),
        (int) number(run, "dropped"),
        (int) number(run, "tasks"),
        number(run, "longest"),
        number(chosen, "choosing"));
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
  }

  static String head() {
    return """
        | photos | frames dropped ≤ %.0f%% | tasks over 50 ms | longest, ms ≤ %.0f | all chosen, ms ≤ %.0f |
        |---|---|---|---|---|"""
        .formatted(DROPPED * 100, WAIT_MS, WAIT_MS);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %d of %d, %.1f%% | %d | %.0f | %.0f |",
        photos,
        dropped,
        frames,
        100.0 * dropped / frames,
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
    if (dropped > frames * DROPPED) {
      broken.add("dropped " + dropped + " frames of " + frames);
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
