package ai.realstaging.model;

import java.util.Optional;

/// Has a photo staged by the built-in engine.
final class DraftStager {

  Development develop(ModelEntry model, StagingOrder order, Submission submission) {
    return new Development.Unavailable(
        "model_unavailable", "The engine is not there yet.", Optional.empty(), false);
  }
}
