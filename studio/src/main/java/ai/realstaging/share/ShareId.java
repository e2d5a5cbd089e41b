package ai.realstaging.share;

import java.util.UUID;

/// Names a link to its owner. It opens nothing: the token does.
public record ShareId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
