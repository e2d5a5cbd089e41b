package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.testkit.FakeObjectStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/// The adapter against a Cog server that answers what a test says.
class CogStagerTest {

  private record Asked(String method, String path, String authorization, JsonNode body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeObjectStore store = new FakeObjectStore();
  private final NotedSubmission submission = new NotedSubmission();
  private final JobId job = JobId.next(InstantSource.system());
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "{}";

  @TempDir private Path folder;
  private Path file = Path.of("none");
  private final HttpServer cog = open();

  @BeforeEach
  void takeAPhoto() throws IOException {
    file = folder.resolve("room.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    store.write(key(), file, "image/png");
    answer = succeeded(picture());
  }

  @AfterEach
  void stop() {
    cog.stop(0);
  }

  @Test
  void asksUnderTheJobsOwnIdWithTheTokenAndKeepsTheInlinePicture() {
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Staged.class,
            staged -> {
              assertThat(staged.contentType()).isEqualTo("image/png");
              assertThat(staged.file()).hasSameBinaryContentAs(file);
            });
    assertThat(asked)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.method()).isEqualTo("PUT");
              assertThat(one.path()).isEqualTo("/predictions/cog-" + job);
              assertThat(one.authorization()).isEqualTo("Bearer secret");
              assertThat(one.body().path("input").toString()).contains("Furnish the room.");
            });
    assertThat(submission.predictionId()).contains("cog-" + job);
  }

  @Test
  void sendsThePhotoItselfWhereNobodyCanFetchIt() {
    store.reachableFromOutside(false);
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(asked.getFirst().body().path("input").toString())
        .contains("data:image/png;base64," + picture().substring(22, 60));
  }

  @Test
  void asksAgainUnderTheSameIdAfterALostAnswer() {
    status = 500;
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    status = 200;
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(asked).extracting(Asked::path).containsOnly("/predictions/cog-" + job);
  }

  @ParameterizedTest
  @CsvSource({
    "500,model_unavailable,true",
    "409,provider_busy,false",
    "429,provider_busy,false",
    "401,model_unavailable,true"
  })
  void everyStatusHasItsMeaning(int told, String code, boolean counts) {
    status = told;
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> {
              assertThat(no.code()).isEqualTo(code);
              assertThat(no.counts()).isEqualTo(counts);
            });
  }

  @Test
  void refusesForGoodWhatTheServerWillNeverTake() {
    status = 422;
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Refused.class,
            no -> assertThat(no.code()).isEqualTo("model_refused_input"));
  }

  @Test
  void takesNothingThatIsNoPictureOrComesFromElsewhere() {
    for (String output :
        List.of(
            "data:image/png;base64,bm90IGEgcGljdHVyZQ==",
            "data:image/png;base64,***",
            "data:",
            "https://evil.example/picture.png",
            "file:///etc/passwd")) {
      answer = succeeded(output);
      assertThat(develop())
          .as(output)
          .isInstanceOfSatisfying(
              Development.Unavailable.class,
              no -> assertThat(no.code()).isEqualTo("result_unreadable"));
    }
  }

  @Test
  void countsAPredictionThatFailedOrMadeNothing() {
    answer = "{\"id\":\"x\",\"status\":\"failed\",\"error\":\"out of memory\"}";
    assertThat(code(develop())).isEqualTo("prediction_failed");
    answer = "{\"id\":\"x\",\"status\":\"succeeded\",\"output\":[]}";
    assertThat(code(develop())).isEqualTo("empty_result");
  }

  @Test
  void asksNothingForWhomNobodyWaits() {
    submission.ours = false;
    assertThat(develop()).isEqualTo(new Development.Stopped());
    assertThat(asked).isEmpty();
  }

  private static String code(Development development) {
    return development instanceof Development.Unavailable no ? no.code() : development.toString();
  }

  private Development develop() {
    InstantSource clock = InstantSource.system();
    ModelMetrics metrics = new ModelMetrics(new SimpleMeterRegistry());
    ModelEntry model =
        ModelCatalog.all().stream()
            .filter(spec -> spec.provider() == ModelSpec.Provider.COG)
            .findFirst()
            .flatMap(spec -> ModelCatalog.entry(spec.id()))
            .orElseThrow();
    StagingOrder order =
        new StagingOrder(
            job,
            model.spec().id(),
            Map.of(),
            "Furnish the room.",
            RoomType.LIVING_ROOM,
            Style.MODERN,
            7,
            () -> new StagingOrder.Photo(file, key(), "image/png", 64, 48, OptionalDouble.empty()));
    return new ModelConfiguration()
        .cogStager(
            settings(),
            new ProviderHttp(Duration.ofSeconds(5), metrics, new ProviderSpans(Tracer.NOOP)),
            store,
            clock)
        .develop(model, order, submission);
  }

  private ModelSettings settings() {
    Duration patience = Duration.ofSeconds(20);
    return new ModelSettings(
        null,
        new ModelSettings.Replicate(
            null, URI.create("https://none.example"), 1, 1, 8, Duration.ofSeconds(15)),
        new ModelSettings.Cog(
            URI.create("http://127.0.0.1:" + cog.getAddress().getPort() + "/"), "secret"),
        new ModelSettings.Draft(14),
        new ModelSettings.Webhook(null, null),
        new ModelSettings.Patience(
            patience, patience, patience, Duration.ofMillis(5), patience, Duration.ZERO),
        List.of("replicate.delivery"),
        false,
        DataSize.ofMegabytes(60));
  }

  private ObjectKey key() {
    return new ObjectKey("model-input/" + job + ".png");
  }

  private String picture() {
    try {
      return "data:image/png;base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String succeeded(String output) {
    return "{\"id\":\"x\",\"status\":\"succeeded\",\"output\":\"" + output + "\"}";
  }

  private HttpServer open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::handle);
      server.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            JSON.readTree(exchange.getRequestBody().readAllBytes())));
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
