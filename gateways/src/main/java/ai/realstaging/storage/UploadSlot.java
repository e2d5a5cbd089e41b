package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A place that one upload may fill: `PUT` the bytes to `url` with exactly these headers.
public record UploadSlot(ObjectKey key, URI url, Map<String, String> headers, Duration validity) {}
