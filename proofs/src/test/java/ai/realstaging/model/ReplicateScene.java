package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.testkit.FakeObjectStore;
import ai.realstaging.testkit.replicate.FakeReplicate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// The adapter before a Replicate that checks every request by Replicate's own rules, with one
/// photo to be staged under one job.
abstract class ReplicateScene {

  static final ModelId QWEN = new ModelId("qwen/qwen-image-edit");

  final FakeReplicate replicate = FakeReplicate.start(InstantSource.system());
  final FakeObjectStore store = new FakeObjectStore();
  final NotedSubmission submission = new NotedSubmission();
  final JobId job = JobId.next(InstantSource.system());
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  ModelSettings.Patience patience = patience(Duration.ofSeconds(30), Duration.ZERO);

  @TempDir private Path folder;
  StagingOrder.Photo photo;
  int read;

  ReplicateScene() {
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

  Development develop() {
    return develop(submission);
  }

  Development develop(NotedSubmission noted) {
    return stager().develop(entry(QWEN), order(QWEN, Map.of()), noted);
  }

  Development develop(ModelId model, Map<String, Object> config) {
    return stager().develop(entry(model), order(model, config), submission);
  }

  /// As the adapter gets it.
  StagingOrder.Photo photo() {
    read++;
    return photo;
  }

  StagingOrder order(ModelId model, Map<String, Object> config) {
    return new StagingOrder(
        job,
        model,
        config,
        "Furnish the room.",
        RoomType.LIVING_ROOM,
        Style.MODERN,
        4_294_967_295L,
        this::photo);
  }

  static ModelEntry entry(ModelId model) {
    return ModelCatalog.entry(model).orElseThrow();
  }

  ReplicateStager stager() {
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

  static ModelSettings.Patience patience(Duration deadline, Duration lookUpAfter) {
    return new ModelSettings.Patience(
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofMillis(5),
        deadline,
        lookUpAfter);
  }
}
