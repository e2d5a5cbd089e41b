package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;

/// There is no object at this key.
public final class ObjectMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ObjectMissing(ObjectKey key) {
    super("no object at " + key);
  }
}
