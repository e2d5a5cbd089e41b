package ai.realstaging.render.room;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/// The best boxes of a long search, kept for a closer look.
final class Finalists {

  private final int most;
  private final PriorityQueue<BoxFit> kept =
      new PriorityQueue<>(Comparator.comparingDouble(BoxFit::score));

  Finalists(int most) {
    this.most = most;
  }

  void offer(double score, double left, double right, double back) {
    BoxFit weakest = kept.peek();
    if (kept.size() == most && weakest != null && score <= weakest.score()) {
      return;
    }
    if (kept.size() == most) {
      kept.poll();
    }
    kept.add(new BoxFit(left, right, back, score));
  }

  /// The best once a closer look has added its own score to each.
  BoxFit best(ToDoubleFunction<BoxFit> look) {
    BoxFit best = new BoxFit(-2, 2, 4, -1e9);
    for (BoxFit fit : kept) {
      double score = fit.score() + look.applyAsDouble(fit);
      // a queue has no order to rely on: ties go to the nearer walls
      boolean better = score > best.score() || (score == best.score() && nearer(fit, best));
      if (better) {
        best = new BoxFit(fit.left(), fit.right(), fit.back(), score);
      }
    }
    return best;
  }

  private static boolean nearer(BoxFit one, BoxFit other) {
    return one.right() - one.left() + one.back() < other.right() - other.left() + other.back();
  }
}
