package ai.realstaging.model;

import java.util.regex.Pattern;

/// Names a model as `owner/name`, for instance `qwen/qwen-image-edit` or `realstaging/render`.
public record ModelId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*");

  public ModelId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a model id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
