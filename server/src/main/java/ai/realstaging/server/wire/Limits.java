package ai.realstaging.server.wire;

/// What a request may hold, where no room knows a limit of its own.
public final class Limits {

  /// Wishes of a user, in characters after trimming.
  public static final int MIN_WORDS = 10;

  public static final int MAX_WORDS = 2000;

  public static final long MIN_SEED = 1;
  public static final long MAX_SEED = 4_294_967_295L;

  /// Images of one batch.
  public static final int MAX_BATCH = 50;

  private Limits() {}
}
