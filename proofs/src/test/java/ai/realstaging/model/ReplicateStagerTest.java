package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.testkit.FakeObjectStore;
import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.Ending;
import ai.realstaging.testkit.replicate.FakeReplicate;
import ai.realstaging.testkit.replicate.Mischief;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// The adapter against a Replicate that checks every request by Replicate's own rules.
class ReplicateStagerTest {

  private static final ModelId QWEN = new ModelId("qwen/qwen-image-edit");

  private final FakeReplicate replicate = FakeReplicate.start(InstantSource.system());
  private final FakeObjectStore store = new FakeObjectStore();
  private final NotedSubmission submission = new NotedSubmission();
  private final JobId job = JobId.next(InstantSource.system());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ModelSettings.Patience patience = patience(Duration.ofSeconds(30), Duration.ZERO);

  @TempDir private Path folder;
  private StagingOrder.Photo photo;

  ReplicateStagerTest() {
    photo =
        new StagingOrder.Photo(
            Path.of("none"), new ObjectKey("none"), "image/png", 1, 1, OptionalDouble.empty());
  }

  @BeforeEach
  void takeAPhoto() throws IOException {
    Path file = folder.resolve("room.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    ObjectKey key = new ObjectKey("model-input/" + job + ".png");
    store.write(key, file, "image/png");
    photo = new StagingOrder.Photo(file, key, "image/png", 64, 48, OptionalDouble.empty());
  }

  @AfterEach
  void keptReplicatesRules() {
    assertThat(replicate.violations()).isEmpty();
    replicate.close();
  }

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

  @Test
  void aKnownPredictionIsResumedAndNothingIsBought() {
    submission.oursAfterBuying = false;
    develop();
    String bought = replicate.predictions().getFirst();
    NotedSubmission next = new NotedSubmission();
    next.prediction = bought;
    assertThat(develop(next)).isInstanceOf(Development.Unavailable.class); // it was cancelled
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(1);
  }

  @Test
  void aPredictionThatRunsIsWaitedForByTheNextAttempt() {
    replicate.misbehave(Call.GET, Mischief.broken());
    for (int i = 0; i < 4; i++) {
      replicate.misbehave(Call.GET, Mischief.broken());
    }
    assertThat(develop())
        .isEqualTo(
            new Development.Unavailable(
                "model_unavailable",
                "The model did not answer.",
                java.util.Optional.empty(),
                true));
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).isEqualTo(1);
    assertThat(replicate.paid(job)).isEqualTo(1);
  }

  @Test
  void whatWasBoughtWhileTheAnswerWasLostIsFoundAndNotBoughtAgain() {
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    assertThat(submission.predictionId()).isEmpty();

    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).isEqualTo(1);
    assertThat(replicate.paid(job)).isEqualTo(1);
    assertThat(meters.counter("provider.predictions.adopted").count()).isEqualTo(1);
  }

  @Test
  void whatWasBoughtForALentPhotoIsFoundByTheFile() {
    store.reachableFromOutside(false);
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    develop();
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(1);
  }

  @Test
  void nothingIsAdoptedThatWasBoughtForAnotherJob() {
    develop();
    JobId other = JobId.next(InstantSource.system());
    NotedSubmission afterACrash = new NotedSubmission();
    afterACrash.started = Instant.now();
    StagingOrder order =
        new StagingOrder(
            other,
            QWEN,
            Map.of(),
            "Furnish the room.",
            RoomType.BEDROOM,
            Style.MODERN,
            7,
            new StagingOrder.Photo(
                photo.file(),
                new ObjectKey("model-input/" + other + ".png"),
                "image/png",
                64,
                48,
                OptionalDouble.empty()));
    assertThat(stager().develop(entry(QWEN), order, afterACrash))
        .isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(other)).isEqualTo(1);
  }

  @Test
  void aLookUpThatWouldComeTooSoonIsPutOff() {
    patience = patience(Duration.ofSeconds(30), Duration.ofSeconds(5));
    submission.started = Instant.now();
    submission.startedAgo = Duration.ofSeconds(1);
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("look_up");
              assertThat(later.retryAfter()).contains(Duration.ofSeconds(4));
              assertThat(later.counts()).isFalse();
            });
    assertThat(replicate.calls(Call.CREATE)).isZero();
  }

  @Test
  void aProviderThatAsksToWaitIsLeftAloneAndTheTryIsNotCounted() {
    ReplicateStager stager = stager();
    replicate.misbehave(Call.CREATE, Mischief.throttled(7));
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("provider_busy");
              assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
              assertThat(later.counts()).isFalse();
            });
    assertThat(submission.forgotten).isTrue();
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOf(Development.Unavailable.class);
    assertThat(replicate.calls(Call.CREATE)).as("nobody asks during the pause").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,model_refused_input,refused",
    "422,model_refused_input,refused",
    "404,model_missing,refused",
    "401,model_unavailable,counted",
    "402,provider_credit,counted",
    "403,model_unavailable,counted",
    "408,model_unavailable,counted",
    "500,model_unavailable,counted",
    "503,model_unavailable,counted"
  })
  void everyStatusHasItsMeaning(int status, String code, String meaning) {
    replicate.misbehave(Call.CREATE, new Mischief.Answer(status, "", "{\"detail\":\"no\"}"));
    Development answer = develop();
    if (meaning.equals("refused")) {
      assertThat(answer)
          .isInstanceOfSatisfying(
              Development.Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    } else {
      assertThat(answer)
          .isInstanceOfSatisfying(
              Development.Unavailable.class,
              no -> {
                assertThat(no.code()).isEqualTo(code);
                assertThat(no.counts()).isTrue();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "date"})
  void theHeaderSaysHowLongToWaitToo(String kind) {
    String header =
        kind.equals("3")
            ? "3"
            : java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC).plusSeconds(300));
    replicate.misbehave(Call.CREATE, new Mischief.Answer(429, header, "{}"));
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later ->
                assertThat(later.retryAfter().orElseThrow())
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(300)));
  }

  @Test
  void aPhotoThatTheSafetyCheckFlagsIsRefusedForGood() {
    replicate.next(new Ending.Failure("The input or output was flagged as sensitive. (E005)"));
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Refused.class, no -> assertThat(no.code()).isEqualTo("model_refused"));
  }

  static Stream<Map.Entry<Ending, String>> endings() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return Stream.of(
        Map.entry(new Ending.Failure("CUDA out of memory"), "prediction_failed"),
        Map.entry(new Ending.Aborted(), "prediction_canceled"),
        Map.entry(new Ending.DataRemoved(), "result_gone"),
        Map.entry(new Ending.Output(json.arrayNode()), "empty_result"),
        Map.entry(new Ending.Output(json.nullNode()), "empty_result"),
        elsewhere("https://evil.example/picture.png"),
        elsewhere("https://replicate.delivery.evil.example/picture.png"),
        elsewhere("http://replicate.delivery/picture.png"),
        elsewhere("https://replicate.delivery@evil.example/picture.png"),
        elsewhere("http://169.254.169.254/latest/meta-data/"),
        elsewhere("file:///etc/passwd"),
        elsewhere("data:image/png;base64,iVBORw0KGgo="),
        elsewhere("not a link"));
  }

  private static Map.Entry<Ending, String> elsewhere(String link) {
    return Map.entry(
        new Ending.Output(JsonNodeFactory.instance.arrayNode().add(link)), "result_unreadable");
  }

  @ParameterizedTest
  @MethodSource("endings")
  void anEndWithoutAPictureIsCountedAndSaysWhy(Map.Entry<Ending, String> ending) {
    replicate.next(ending.getKey());
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> {
              assertThat(no.code()).isEqualTo(ending.getValue());
              assertThat(no.counts()).isTrue();
            });
  }

  @Test
  void aResultThatIsNoWholePictureIsNotTaken() {
    for (Mischief mischief :
        List.of(
            new Mischief.Truncate(),
            new Mischief.Instead("<html></html>".getBytes(StandardCharsets.UTF_8)),
            new Mischief.Answer(404, "", "{}"))) {
      replicate.misbehave(Call.RESULT, mischief);
      assertThat(develop(new NotedSubmission()))
          .as(mischief.toString())
          .isInstanceOfSatisfying(
              Development.Unavailable.class, no -> assertThat(no.counts()).isTrue());
    }
  }

  @Test
  void nothingIsBoughtForWhomNobodyWaits() {
    submission.cancelRequested = true;
    assertThat(develop()).isEqualTo(new Development.Stopped());
    assertThat(replicate.calls(Call.CREATE)).isZero();
  }

  @Test
  void aPredictionThatNobodyWantsAnyMoreIsCancelled() {
    submission.oursAfterBuying = false;
    assertThat(develop()).isEqualTo(new Development.Stopped());
    assertThat(replicate.prediction(replicate.predictions().getFirst())).contains("canceled");
    assertThat(replicate.paid(job)).isZero();
  }

  @Test
  void aPredictionThatOutlivesItsTimeIsCancelledAndForgotten() {
    patience = patience(Duration.ZERO, Duration.ZERO);
    replicate.endsAfter(1000);
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> assertThat(no.code()).isEqualTo("staging_timeout"));
    assertThat(replicate.prediction(replicate.predictions().getFirst())).contains("canceled");
    assertThat(submission.forgotten).isTrue();
  }

  @Test
  void aProviderThatIsDownIsSparedAfterSomeCallsAndTheTriesAreNotCounted() {
    ReplicateStager stager = stager();
    for (int i = 0; i < 8; i++) {
      replicate.misbehave(Call.CREATE, Mischief.broken());
      stager.develop(entry(QWEN), order(QWEN, Map.of()), new NotedSubmission());
    }
    int calls = replicate.calls(Call.CREATE);
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("provider_away");
              assertThat(later.counts()).isFalse();
            });
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(calls);
  }

  private Development develop() {
    return develop(submission);
  }

  private Development develop(NotedSubmission noted) {
    return stager().develop(entry(QWEN), order(QWEN, Map.of()), noted);
  }

  private Development develop(ModelId model, Map<String, Object> config) {
    return stager().develop(entry(model), order(model, config), submission);
  }

  private StagingOrder order(ModelId model, Map<String, Object> config) {
    return new StagingOrder(
        job,
        model,
        config,
        "Furnish the room.",
        RoomType.LIVING_ROOM,
        Style.MODERN,
        4_294_967_295L,
        photo);
  }

  private static ModelEntry entry(ModelId model) {
    return ModelCatalog.entry(model).orElseThrow();
  }

  private ReplicateStager stager() {
    InstantSource clock = InstantSource.system();
    ModelMetrics metrics = new ModelMetrics(meters);
    ModelSettings settings = settings();
    ProviderHttp http =
        new ProviderHttp(Duration.ofSeconds(5), metrics, new ProviderSpans(Tracer.NOOP));
    ModelConfiguration wiring = new ModelConfiguration();
    ReplicateStager.Provider provider =
        wiring.replicateProvider(
            settings, http, new PredictionSignals(), new LocalGate(6000, 6000, clock), clock);
    return wiring.replicateStager(settings, provider, store, metrics);
  }

  private ModelSettings settings() {
    return new ModelSettings(
        null,
        new ModelSettings.Replicate(
            FakeReplicate.TOKEN, replicate.baseUrl(), 540, 4, 8, Duration.ofSeconds(15)),
        new ModelSettings.Cog(null, null),
        new ModelSettings.Draft(14),
        new ModelSettings.Webhook(null, null),
        patience,
        List.of("replicate.delivery"),
        true,
        DataSize.ofMegabytes(60));
  }

  private static ModelSettings.Patience patience(Duration deadline, Duration lookUpAfter) {
    return new ModelSettings.Patience(
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofMillis(5),
        deadline,
        lookUpAfter);
  }
}
