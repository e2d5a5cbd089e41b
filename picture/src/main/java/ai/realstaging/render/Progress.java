package ai.realstaging.render;

/// Hears how far a picture is.
@FunctionalInterface
public interface Progress {
  /// A listener that does nothing.
  Progress SILENT = (stage, fraction) -> {};

  /// `stage` names the work going on, `fraction` is its share of the whole, 0 to 1, never falling.
  void at(String stage, double fraction);
}
