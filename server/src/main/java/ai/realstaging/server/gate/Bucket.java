package ai.realstaging.server.gate;

/// A token bucket: holds up to `burst` tokens and gets `perMinute` new ones a minute.
///
/// @param tokens in it at `millis`
/// @param millis of a clock that only goes forward
record Bucket(double tokens, long millis) {

  static Bucket full(int burst, long now) {
    return new Bucket(burst, now);
  }

  /// The bucket after time went by.
  Bucket filled(int burst, int perMinute, long now) {
    double fresh = Math.max(0, now - millis) * perMinute / 60_000.0;
    return new Bucket(Math.min(burst, tokens + fresh), Math.max(now, millis));
  }

  boolean hasToken() {
    return tokens >= 1;
  }

  Bucket less() {
    return new Bucket(tokens - 1, millis);
  }

  /// Milliseconds until there is a token.
  static long wait(double tokens, int perMinute) {
    return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) * 60_000.0 / perMinute);
  }
}
