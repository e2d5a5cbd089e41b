package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.StagingModels.ConfigFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ModelCatalogTest {

  private static final URI PHOTO = URI.create("https://photos.example/12-elm-street.jpg");
  private static final JobId JOB = new JobId(new UUID(1, 2));

  @Test
  void anUnknownModelIsAFault() {
    assertThat(ModelCatalog.check(new ModelId("nobody/nothing"), Map.of()))
        .extracting(ConfigFault::code)
        .containsExactly("unknown_model");
  }

  @Test
  void eachKindOfBrokenValueIsNamed() {
    ModelId model = new ModelId("qwen/qwen-image-edit");

    assertThat(ModelCatalog.check(model, Map.of("voodoo", 1L)))
        .containsExactly(
            new ConfigFault("voodoo", "unknown_field", "Qwen Image Edit has no such field."));
    assertThat(ModelCatalog.check(model, Map.of("go_fast", "yes")))
        .extracting(ConfigFault::code)
        .containsExactly("wrong_type");
    assertThat(ModelCatalog.check(model, Map.of("output_quality", 101L)))
        .containsExactly(new ConfigFault("output_quality", "out_of_range", "Must be 0 to 100."));
    assertThat(ModelCatalog.check(model, Map.of("output_quality", 90.5)))
        .extracting(ConfigFault::code)
        .containsExactly("wrong_type");
    assertThat(ModelCatalog.check(model, Map.of("output_format", "jpeg")))
        .extracting(ConfigFault::code)
        .containsExactly("not_a_choice");
  }

  @Test
  void everyPresetPassesItsOwnCheck() {
    assertThat(ModelCatalog.all())
        .allSatisfy(
            model ->
                assertThat(
                        ModelCatalog.check(
                            model.id(),
                            model.fields().stream()
                                .collect(
                                    Collectors.toMap(
                                        ModelSpec.Field::name, ModelSpec.Field::preset))))
                    .isEmpty());
  }

  @Test
  void anImageGoesWhereTheModelWantsIt() {
    assertThat(input("qwen/qwen-image-edit", Map.of())).containsEntry("image", PHOTO.toString());
    assertThat(input("qwen/qwen-image-edit-plus", Map.of()))
        .containsEntry("image", List.of(PHOTO.toString()));
    assertThat(input("bytedance/seedream-4.5", Map.of()))
        .containsEntry("image_input", List.of(PHOTO.toString()))
        .containsEntry("max_images", 1L)
        .doesNotContainKey("seed");
  }

  @Test
  void aConfiguredValueReplacesThePresetUnlessTheModelNoLongerTakesIt() {
    assertThat(input("qwen/qwen-image-edit", Map.of("output_format", "webp")))
        .containsEntry("output_format", "webp");
    assertThat(input("qwen/qwen-image-edit", Map.of("output_format", "tiff", "gone", true)))
        .containsEntry("output_format", "png")
        .doesNotContainKey("gone");
  }

  @Test
  void aSeedFitsThirtyOneBits() {
    assertThat(input("black-forest-labs/flux-kontext-pro", Map.of()))
        .containsEntry("seed", 0x7fff_ffffL);
  }

  @Test
  void nobodyElseRewritesThePromptOrStepsIn() {
    assertThat(input("black-forest-labs/flux-kontext-max", Map.of()))
        .containsEntry("prompt_upsampling", false);
    assertThat(input("bytedance/seedream-4", Map.of())).containsEntry("enhance_prompt", false);
    assertThat(input("google/nano-banana-pro", Map.of()))
        .containsEntry("allow_fallback_model", false);
  }

  @Test
  void theFormIsDrawnFromTheSameFields() {
    ModelSpec model = ModelCatalog.find(new ModelId("black-forest-labs/flux-2-pro")).orElseThrow();

    assertThat(ConfigSchema.of(model))
        .containsEntry("additionalProperties", false)
        .extractingByKey("properties")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys(
            "aspect_ratio", "resolution", "output_format", "output_quality", "safety_tolerance")
        .extractingByKey("output_quality")
        .isEqualTo(
            Map.of(
                "type",
                "integer",
                "minimum",
                0L,
                "maximum",
                100L,
                "default",
                95L,
                "description",
                "Quality of jpg and webp, 100 is best."));
  }

  private static Map<String, Object> input(String model, Map<String, Object> config) {
    StagingOrder order =
        new StagingOrder(
            JOB,
            new ModelId(model),
            config,
            "Furnish it.",
            RoomType.BEDROOM,
            Style.COASTAL,
            0xffff_ffffL,
            () ->
                new StagingOrder.Photo(
                    Path.of("photo.jpg"),
                    ObjectKey.input(JOB, "jpg"),
                    "image/jpeg",
                    1200,
                    800,
                    OptionalDouble.empty()));
    return ModelCatalog.entry(order.model()).orElseThrow().input(order, PHOTO);
  }
}
