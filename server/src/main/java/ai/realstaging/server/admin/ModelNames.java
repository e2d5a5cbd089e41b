package ai.realstaging.server.admin;

import ai.realstaging.model.ModelId;
import ai.realstaging.model.StagingModels.ConfigFault;
import ai.realstaging.server.problem.Fault;
import ai.realstaging.server.problem.Refused;
import java.util.List;
import java.util.Optional;

/// Models as admins write them, and what is wrong with how they configured one.
final class ModelNames {

  private ModelNames() {}

  static Optional<ModelId> find(String text) {
    try {
      return Optional.of(new ModelId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static ModelId read(String text) {
    return find(text)
        .orElseThrow(() -> Refused.invalid("model_id", "format", "A model is called owner/name."));
  }

  /// Throws [Refused] with all the faults, if there are any.
  static void refuse(List<ConfigFault> faults) {
    if (!faults.isEmpty()) {
      throw Refused.invalid(
          faults.stream()
              .map(fault -> new Fault(fault.field(), fault.code(), fault.message()))
              .toList());
    }
  }
}
