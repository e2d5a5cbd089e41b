package ai.realstaging.queue;

/// Where a job spends its time. Each lane has its own slots in a worker, its own tickets and its
/// own fair order: a job that computes waits in the line of those that compute, not in a worker
/// that has no core for it.
public enum Lane {
  /// Waits for somebody else's machine: a worker holds many at once.
  REMOTE("q:tickets"),
  /// Computes on the worker's own cores: a worker holds a few at once.
  LOCAL("q:tickets:local");

  private final String stream;

  Lane(String stream) {
    this.stream = stream;
  }

  /// The Redis stream of its tickets.
  String stream() {
    return stream;
  }
}
