package ai.realstaging.payment;

/// Something that must be there is not, or is what it cannot be.
final class ShapeUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShapeUnknown(String what) {
    super(what);
  }
}
