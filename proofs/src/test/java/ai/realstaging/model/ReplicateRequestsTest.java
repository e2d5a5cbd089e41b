package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.replicate.Call;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Replicate is asked, for each model and each choice of an admin.
class ReplicateRequestsTest extends ReplicateScene {

  static Stream<ModelId> models() {
    return ReplicateModels.all().stream().map(model -> model.spec().id());
  }

  record Configured(ModelId model, String field, Object value) {}

  /// Each value of each field of each model that an admin can choose.
  static Stream<Configured> configurations() {
    return ReplicateModels.all().stream()
        .flatMap(
            model ->
                model.spec().fields().stream()
                    .flatMap(
                        field ->
                            values(field)
                                .map(v -> new Configured(model.spec().id(), field.name(), v))));
  }

  private static Stream<?> values(ModelSpec.Field field) {
    return switch (field.kind()) {
      case CHOICE -> field.choices().stream();
      case SWITCH -> Stream.of(true, false);
      case INTEGER -> LongStream.of((long) field.min(), (long) field.max()).boxed();
      case NUMBER -> Stream.of(field.min(), field.max());
      case TEXT -> Stream.of("a text");
    };
  }

  @Test
  void hasAllNineModels() {
    assertThat(models().map(ModelId::toString))
        .containsExactlyInAnyOrder(
            "qwen/qwen-image-edit",
            "qwen/qwen-image-edit-plus",
            "black-forest-labs/flux-kontext-pro",
            "black-forest-labs/flux-kontext-max",
            "black-forest-labs/flux-2-pro",
            "bytedance/seedream-4",
            "bytedance/seedream-4.5",
            "google/nano-banana-pro",
            "openai/gpt-image-1.5");
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelGetsARequestThatItTakesAndItsPictureIsFetched(ModelId model) {
    Development answer = develop(model, Map.of());
    assertThat(answer)
        .isInstanceOfSatisfying(
            Development.Staged.class,
            staged -> {
              assertThat(staged.modelUsed()).isEqualTo(model.toString());
              assertThat(staged.contentType()).isEqualTo("image/png");
              assertThat(staged.cost().value()).isPositive();
              assertThat(staged.file()).isNotEmptyFile();
              assertThat(staged.prediction()).isEqualTo(replicate.predictions().getFirst());
            });
    assertThat(replicate.paid(job)).isEqualTo(1);
    String input = replicate.prediction(replicate.predictions().getFirst());
    assertThat(input).contains("Furnish the room.").contains(job.toString());
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void everyValueThatAnAdminMayChooseIsOneThatTheModelTakes(Configured configured) {
    Development answer =
        develop(configured.model(), Map.of(configured.field(), configured.value()));
    assertThat(answer).as(configured::toString).isInstanceOf(Development.Staged.class);
  }

  @Test
  void aValueThatTheModelDoesNotKnowAnyMoreGivesWayToThePreset() {
    Development answer = develop(QWEN, Map.of("output_format", "bmp", "no_such_field", 1L));
    assertThat(answer).isInstanceOf(Development.Staged.class);
    assertThat(replicate.prediction(replicate.predictions().getFirst()))
        .contains("\"output_format\":\"png\"")
        .doesNotContain("no_such_field");
  }

  @Test
  void aPhotoThatReplicateCannotFetchIsLentToIt() {
    store.reachableFromOutside(false);
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.calls(Call.UPLOAD)).isEqualTo(1);
  }
}
