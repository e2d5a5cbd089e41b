package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;

/// What the store says of an object: its length in bytes and the type that it was put with.
public record StoredObject(ObjectKey key, long bytes, String contentType) {}
