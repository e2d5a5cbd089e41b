package ai.realstaging.model;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what happens between us and the providers.
final class ModelMetrics {

  private static final int TOO_MANY_REQUESTS = 429;

  private final MeterRegistry meters;

  ModelMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void answered(String operation, int status) {
    count(operation, status / 100 + "xx");
    if (status == TOO_MANY_REQUESTS) {
      meters.counter("provider.429").increment();
    }
  }

  void silent(String operation) {
    count(operation, "no_answer");
  }

  /// A prediction that a crash had left without an owner was found at its provider.
  void adopted() {
    meters.counter("provider.predictions.adopted").increment();
  }

  void bought() {
    meters.counter("provider.predictions.created").increment();
  }

  private void count(String operation, String outcome) {
    meters.counter("provider.requests", "operation", operation, "outcome", outcome).increment();
  }
}
