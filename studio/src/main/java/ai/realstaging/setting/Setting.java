package ai.realstaging.setting;

import java.time.Instant;

/// A value under a key. `json` is the value as JSON text.
public record Setting(String key, String json, int version, Instant updatedAt) {}
