package ai.realstaging.server.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.model.ConfigSchema;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.server.wire.Versions;
import ai.realstaging.server.wire.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The models: which there are, which stages, and how each is configured.
@RestController
@RequestMapping("/api/v1/admin/models")
@Tag(name = "admin")
class AdminModelController {

  private final ModelDesk desk;

  AdminModelController(ModelDesk desk) {
    this.desk = desk;
  }

  /// @param usable whether this installation has what the model needs: a token, an address
  record AdminModel(
      String id,
      String name,
      String provider,
      BigDecimal priceUsd,
      int typicalSeconds,
      boolean active,
      boolean usable,
      boolean draft,
      boolean takesSeed,
      boolean takesPrompt) {

    static AdminModel of(ModelSpec model, boolean active, boolean usable) {
      return new AdminModel(
          model.id().value(),
          model.name(),
          Words.of(model.provider()),
          model.price().dollars(),
          model.typicalSeconds(),
          active,
          usable,
          model.draft(),
          model.takesSeed(),
          model.takesPrompt());
    }
  }

  record AdminModelList(List<AdminModel> models) {}

  /// @param version 0 while nobody chose one
  record ActiveModel(String modelId, String name, boolean usable, int version) {}

  /// @param modelId `value` says the same for clients that know the older shape
  record WantedModel(@Nullable String modelId, @Nullable String value) {}

  /// @param config every field, set or preset
  /// @param version 0 while nobody configured it
  record ModelConfig(String modelId, Map<String, Object> config, int version) {}

  /// @param config the fields that differ from their presets; replaces what was set before
  record WantedConfig(@Nullable Map<String, Object> config) {}

  @GetMapping
  @Operation(summary = "List every model, usable here or not")
  AdminModelList list() {
    ModelId active = desk.active();
    return new AdminModelList(
        desk.all().stream()
            .map(m -> AdminModel.of(m, m.id().equals(active), desk.usable(m.id())))
            .toList());
  }

  @GetMapping("/active")
  @Operation(summary = "Read which model stages")
  ResponseEntity<ActiveModel> active() {
    ModelId id = desk.active();
    int version = desk.activeVersion();
    String name = desk.configuration(id).orElseThrow().model().name();
    return ResponseEntity.ok()
        .eTag(Versions.tag(version))
        .body(new ActiveModel(id.value(), name, desk.usable(id), version));
  }

  @PutMapping("/active")
  @Operation(summary = "Choose which model stages from now on")
  @Refuses({
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.MODEL_UNAVAILABLE,
    ProblemCode.PRECONDITION_FAILED
  })
  ResponseEntity<ActiveModel> activate(
      Account account,
      @RequestBody WantedModel wanted,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    String id = wanted.modelId() != null ? wanted.modelId() : wanted.value();
    if (id == null) {
      throw Refused.invalid("model_id", "required", "Say which model.");
    }
    desk.activate(account, ModelNames.read(id), Versions.expected(ifMatch));
    return active();
  }

  @GetMapping("/{owner}/{name}/config")
  @Operation(summary = "Read how a model is configured")
  @Refuses(ProblemCode.NOT_FOUND)
  ResponseEntity<ModelConfig> config(@PathVariable String owner, @PathVariable String name) {
    ModelDesk.Configuration found = find(owner, name);
    return ResponseEntity.ok()
        .eTag(Versions.tag(found.version()))
        .body(new ModelConfig(found.model().id().value(), found.values(), found.version()));
  }

  @GetMapping("/{owner}/{name}/config/schema")
  @Operation(summary = "Read what a model's configuration may hold, as JSON Schema")
  @Refuses(ProblemCode.NOT_FOUND)
  Map<String, Object> schema(@PathVariable String owner, @PathVariable String name) {
    return ConfigSchema.of(find(owner, name).model());
  }

  @PutMapping("/{owner}/{name}/config")
  @Operation(summary = "Configure a model; images that are there keep the configuration they have")
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.VALIDATION_FAILED, ProblemCode.PRECONDITION_FAILED})
  ResponseEntity<ModelConfig> configure(
      Account account,
      @PathVariable String owner,
      @PathVariable String name,
      @RequestBody WantedConfig wanted,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ModelId id = find(owner, name).model().id();
    Map<String, Object> values = wanted.config();
    if (values == null) {
      throw Refused.invalid("config", "required", "Send the fields to set.");
    }
    ModelNames.refuse(desk.configure(account, id, values, Versions.expected(ifMatch)));
    return config(owner, name);
  }

  private ModelDesk.Configuration find(String owner, String name) {
    return ModelNames.find(owner + "/" + name)
        .flatMap(desk::configuration)
        .orElseThrow(() -> Refused.of(ProblemCode.NOT_FOUND, "There is no such model."));
  }
}
