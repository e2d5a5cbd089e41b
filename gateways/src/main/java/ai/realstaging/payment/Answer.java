package ai.realstaging.payment;

import java.time.Instant;

/// What the provider said, and when by its own clock.
public record Answer<T>(T value, Instant asOf) {}
