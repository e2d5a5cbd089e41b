package ai.realstaging.server.problem;

import java.io.IOException;

/// More bytes came than a body may have.
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge(long limit) {
    super("more than " + limit + " bytes");
  }
}
