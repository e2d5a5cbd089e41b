package ai.realstaging.share;

/// The caller has no such link, or it ended.
public final class ShareMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ShareMissing() {
    super("no such share");
  }
}
