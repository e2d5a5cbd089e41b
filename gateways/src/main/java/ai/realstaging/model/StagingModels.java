package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The models of this installation: what each can do, and the way to have a photo staged by one.
public interface StagingModels {

  /// Every model in the registry, whether it can be used here or not.
  List<ModelSpec> all();

  Optional<ModelSpec> find(ModelId id);

  /// The model that is used when nobody chose one.
  ModelId byDefault();

  /// Whether the model can be used with this installation's settings (token, address).
  boolean usable(ModelId id);

  /// Checks a configuration by the model's own fields: what is broken, empty when nothing is.
  List<ConfigFault> check(ModelId id, Map<String, Object> config);

  /// Blocks until there is an answer. Throws nothing that an adapter can foresee.
  Development develop(StagingOrder order, Submission submission);

  /// Has the provider stop what was bought for a job that nobody wants any more.
  ///
  /// @return [Development.Stopped] when nothing is left to stop, else why it must be tried again
  Development abandon(ModelId model, JobId job, Submission submission);

  record ConfigFault(String field, String code, String message) {}
}
