package ai.realstaging.server.capability;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Plan;
import ai.realstaging.image.ImageSettings;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.photo.PhotoFormat;
import ai.realstaging.server.wire.Limits;
import ai.realstaging.server.wire.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What there is to choose from, and within which limits.
@RestController
@Tag(name = "capabilities")
class CapabilitiesController {

  private final ModelDesk models;
  private final Allowance allowance;
  private final ImageSettings settings;

  CapabilitiesController(ModelDesk models, Allowance allowance, ImageSettings settings) {
    this.models = models;
    this.allowance = allowance;
    this.settings = settings;
  }

  /// @param models those that can be used here
  record Capabilities(
      List<String> roomTypes,
      List<String> styles,
      List<ModelJson> models,
      UploadRules uploads,
      Range prompt,
      Range seed,
      Range batch,
      PlanLimits plan) {}

  /// @param priceUsd of one picture
  /// @param active whether it stages when a request names no model
  /// @param draft whether its pictures must be called an instant draft
  record ModelJson(
      String id,
      String name,
      String provider,
      BigDecimal priceUsd,
      int typicalSeconds,
      boolean active,
      boolean draft,
      boolean takesSeed,
      boolean takesPrompt) {

    static ModelJson of(ModelSpec model, ModelId active) {
      return new ModelJson(
          model.id().value(),
          model.name(),
          Words.of(model.provider()),
          model.price().dollars(),
          model.typicalSeconds(),
          model.id().equals(active),
          model.draft(),
          model.takesSeed(),
          model.takesPrompt());
    }
  }

  /// @param maxPixels width times height
  /// @param minSide of the shorter side, in pixels
  /// @param maxSide of the longer side, in pixels
  /// @param expiresIn seconds that an upload link can be used
  record UploadRules(
      List<String> contentTypes,
      List<String> extensions,
      long minBytes,
      long maxBytes,
      long maxPixels,
      int minSide,
      int maxSide,
      long expiresIn) {}

  record Range(long min, long max) {}

  /// @param monthlyImages images in one period
  /// @param openImages images that may wait or run at once
  record PlanLimits(String code, String name, int monthlyImages, int openImages) {

    static PlanLimits of(Plan plan) {
      return new PlanLimits(plan.code(), plan.name(), plan.monthlyImages(), plan.openJobs());
    }
  }

  @GetMapping("/api/v1/capabilities")
  @Operation(summary = "Read what there is to choose from, and the limits")
  Capabilities capabilities(Account account) {
    ModelId active = models.active();
    return new Capabilities(
        Words.roomTypes(),
        Words.styles(),
        models.all().stream()
            .filter(model -> models.usable(model.id()))
            .map(model -> ModelJson.of(model, active))
            .toList(),
        uploads(),
        new Range(Limits.MIN_WORDS, Limits.MAX_WORDS),
        new Range(Limits.MIN_SEED, Limits.MAX_SEED),
        new Range(1, Limits.MAX_BATCH),
        PlanLimits.of(allowance.usage(account).plan()));
  }

  private UploadRules uploads() {
    List<PhotoFormat> formats = Arrays.asList(PhotoFormat.values());
    return new UploadRules(
        formats.stream().map(PhotoFormat::mediaType).toList(),
        formats.stream().map(PhotoFormat::extension).toList(),
        1,
        settings.maxUploadBytes(),
        settings.photo().maxPixels(),
        settings.photo().minSide(),
        settings.photo().maxSide(),
        settings.uploadValidity().toSeconds());
  }
}
