package ai.realstaging.image;

import ai.realstaging.kernel.ObjectKey;

/// What lies at an original's key is not the photo that was accepted: the link of an upload is good
/// for minutes, and for a second photo of the same length as well.
final class OriginalChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OriginalChanged(ObjectKey key) {
    super("not the photo that was accepted: " + key);
  }
}
