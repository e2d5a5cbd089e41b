package ai.realstaging.model;

import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/// Has a photo staged by a Cog server of one's own. It answers when the picture is done and
/// remembers nothing; it charges nothing either, so a lost answer is asked for again under the
/// job's own id.
final class CogStager {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LINK = Duration.ofHours(1);

  private final ProviderHttp http;
  private final ResultFetch results;
  private final ObjectStore store;
  private final ModelSettings settings;
  private final InstantSource clock;

  CogStager(
      ProviderHttp http,
      ResultFetch results,
      ObjectStore store,
      ModelSettings settings,
      InstantSource clock) {
    this.http = http;
    this.results = results;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  Development develop(ModelEntry model, StagingOrder order, Submission submission) {
    try {
      return stage(model, order, submission);
    } catch (ProviderTrouble trouble) {
      return trouble.meaning();
    } catch (StoreUnavailable e) {
      return new Development.Unavailable(
          "store_unavailable", "The photo could not be read.", Optional.empty(), true);
    }
  }

  private Development stage(ModelEntry model, StagingOrder order, Submission submission) {
    String id = "cog-" + order.job();
    Map<String, Object> input = model.input(order, photo(order.photo().get()));
    if (!submission.goOn() || !submission.starting() || !submission.started(id)) {
      return new Development.Stopped();
    }
    Prediction ended = predict(id, input);
    return switch (ended.status()) {
      case SUCCEEDED -> picture(model, id, ended);
      case FAILED, CANCELED, ABORTED, STARTING, PROCESSING ->
          throw ProviderTrouble.counted("prediction_failed", "The model failed on this photo.");
    };
  }

  private Prediction predict(String id, Map<String, Object> input) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    settings.cogUrl().orElseThrow().toString().replaceAll("/+$", "")
                        + "/predictions/"
                        + id))
            .header("Content-Type", "application/json");
    settings.cogToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    byte[] body = JSON.writeValueAsBytes(Map.of("input", input));
    ProviderAnswer answer =
        http.call(
            "cog",
            request.PUT(BodyPublishers.ofByteArray(body)).build(),
            settings.patience().deadline(),
            settings.maxResult().toBytes() * 2);
    return Prediction.read(answer.orTrouble(clock.instant()));
  }

  private Development picture(ModelEntry model, String id, Prediction ended) {
    if (ended.output().isEmpty()) {
      throw ProviderTrouble.counted("empty_result", "The model made no picture.");
    }
    ResultFetch.Fetched picture = results.fetch(ended.output().getFirst());
    return new Development.Staged(
        picture.file(),
        picture.contentType(),
        id,
        model.spec().id().value(),
        model.spec().price(),
        Optional.empty(),
        OptionalDouble.empty(),
        model.spec().draft());
  }

  private URI photo(StagingOrder.Photo photo) {
    return store.publicLink(photo.key(), LINK).orElseGet(() -> inline(photo));
  }

  private static URI inline(StagingOrder.Photo photo) {
    try {
      String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(photo.file()));
      return URI.create("data:" + photo.contentType() + ";base64," + bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
