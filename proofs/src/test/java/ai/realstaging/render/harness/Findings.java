package ai.realstaging.render.harness;

import ai.realstaging.render.sample.FloorKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The findings of many rooms, and their statistics.
record Findings(List<Finding> all) {

  static Findings of(IntStream numbers) {
    return new Findings(numbers.mapToObj(KnownRooms::room).map(Finding::of).toList());
  }

  /// The value under which a share of the rooms lie.
  double quantile(double share, ToDoubleFunction<Finding> of) {
    return quantile(share, finding -> true, of);
  }

  double quantile(double share, Predicate<Finding> only, ToDoubleFunction<Finding> of) {
    double[] sorted = all.stream().filter(only).mapToDouble(of).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  /// The share of some rooms of which something is true.
  double share(Predicate<Finding> only, Predicate<Finding> isTrue) {
    long count = all.stream().filter(only).count();
    return count == 0 ? 1 : (double) all.stream().filter(only).filter(isTrue).count() / count;
  }

  static boolean herringbone(Finding finding) {
    return finding.room().floor() == FloorKind.HERRINGBONE;
  }

  /// A frontal view of a level camera: no lens can be told from it.
  static boolean frontal(Finding finding) {
    return finding.room().frontal();
  }

  /// Right enough to place furniture by.
  static boolean right(Finding finding) {
    return finding.rotation() < 2 && finding.edgeHolds();
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| | median | p75 | p90 | worst |\n|---|---|---|---|---|\n");
    row(table, "rotation, degrees", any -> true, Finding::rotation);
    row(table, "floor normal, degrees", any -> true, Finding::floorNormal);
    row(table, "horizon, % of height", any -> true, f -> 100 * f.horizon());
    row(table, "edge of the floor, % of height", any -> true, f -> 100 * f.boundary());
    row(table, "field of view where told, degrees", Finding::focalKnown, Finding::fieldOfView);
    row(table, "field of view by habit, degrees", f -> !f.focalKnown(), Finding::fieldOfView);
    table.append("\n| | share | of |\n|---|---|---|\n");
    share(table, "edge within 2 % of the height", any -> true, Finding::edgeHolds);
    share(table, "herringbone floors read right", Findings::herringbone, Findings::right);
    share(table, "frontal views flagged", Findings::frontal, f -> !f.focalKnown());
    share(table, "oblique views whose lens is told", f -> !frontal(f), Finding::focalKnown);
    share(table, "plainly wrong and fully believed", any -> true, Finding::silentlyWrong);
    return table.toString();
  }

  private void row(
      StringBuilder table, String name, Predicate<Finding> only, ToDoubleFunction<Finding> of) {
    table.append(
        String.format(
            "| %s | %.2f | %.2f | %.2f | %.2f |%n",
            name,
            quantile(0.5, only, of),
            quantile(0.75, only, of),
            quantile(0.9, only, of),
            quantile(1, only, of)));
  }

  private void share(
      StringBuilder table, String name, Predicate<Finding> only, Predicate<Finding> isTrue) {
    table.append(
        String.format(
            "| %s | %.0f %% | %d |%n",
            name, 100 * share(only, isTrue), all.stream().filter(only).count()));
  }
}
