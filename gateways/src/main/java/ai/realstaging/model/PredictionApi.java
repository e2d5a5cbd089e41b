package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replicate's HTTP API. Each method throws [ProviderTrouble] when it got no good answer.
final class PredictionApi {

  private static final Logger LOG = LoggerFactory.getLogger(PredictionApi.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MAX_ANSWER = 16L << 20;

  /// Our clock and the provider's may differ by this much.
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final int PAGES = 50;

  private final ProviderHttp http;
  private final URI base;
  private final Optional<String> token;
  private final Duration patience;
  private final Breaker breaker;
  private final InstantSource clock;

  PredictionApi(ProviderHttp http, Site site, Breaker breaker, InstantSource clock) {
    this.http = http;
    this.base = URI.create(site.base().toString().replaceAll("/+$", ""));
    this.token = site.token();
    this.patience = site.patience();
    this.breaker = breaker;
    this.clock = clock;
  }

  /// Where the API is.
  ///
  /// @param patience for one whole answer
  record Site(URI base, Optional<String> token, Duration patience) {}

  /// Buys a prediction of an official model. It is cancelled by the provider itself when it has not
  /// ended after `lifetime`.
  Prediction create(
      ModelId model, Map<String, Object> input, Optional<URI> webhook, Duration lifetime) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("input", input);
    webhook.ifPresent(
        url -> {
          body.put("webhook", url.toString());
          body.put("webhook_events_filter", List.of("start", "completed"));
        });
    HttpRequest request =
        to("/models/" + model + "/predictions")
            .header("Content-Type", "application/json")
            .header("Cancel-After", lifetime.toSeconds() + "s")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    Prediction bought = Prediction.read(call("create", request));
    if (bought.id().isEmpty()) {
      throw ProviderTrouble.counted("prediction_nameless", "The model's answer was incomplete.");
    }
    return bought;
  }

  /// The prediction as it is now; nothing when the provider does not know it.
  Optional<Prediction> find(String id) {
    ProviderAnswer answer = ask("get", to("/predictions/" + id).GET().build());
    return answer.status() == 404
        ? Optional.empty()
        : Optional.of(Prediction.read(answer.orTrouble(clock.instant())));
  }

  /// The prediction after the provider was asked to cancel it; it may have succeeded meanwhile.
  Prediction cancel(String id) {
    return Prediction.read(
        call("cancel", to("/predictions/" + id + "/cancel").POST(BodyPublishers.noBody()).build()));
  }

  /// What was bought for the job since `since` and can still give a picture. It is known by its
  /// input, whose link carries the job's id or names a file that was uploaded for the job.
  Optional<Prediction> boughtFor(JobId job, Instant since) {
    List<String> marks = new ArrayList<>(List.of(job.toString()));
    marks.addAll(filesOf(job));
    String from = since.minus(SKEW).toString();
    String path = "/predictions?created_after=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    return pages("list", path).stream()
        .map(Prediction::read)
        .filter(Prediction::promising)
        .filter(prediction -> marks.stream().anyMatch(prediction.input()::contains))
        .findFirst();
  }

  /// Lends the photo to the provider; the link it can read it by.
  URI upload(JobId job, Path photo, String contentType) {
    Multipart form = new Multipart();
    form.json("metadata", JSON.writeValueAsString(Map.of("job", job.toString())));
    attach(form, job, photo, contentType);
    HttpRequest request =
        to("/files").header("Content-Type", form.contentType()).POST(form.publisher()).build();
    return URI.create(call("upload", request).path("urls").path("get").asString());
  }

  private List<String> filesOf(JobId job) {
    return pages("files", "/files").stream()
        .filter(file -> file.path("metadata").path("job").asString("").equals(job.toString()))
        .map(file -> file.path("id").asString())
        .toList();
  }

  /// All results of a list, newest first. Links to further pages are followed at the provider only;
  /// a list that has no end proves nothing.
  private List<JsonNode> pages(String operation, String path) {
    List<JsonNode> results = new ArrayList<>();
    Optional<URI> next = Optional.of(URI.create(base + path));
    for (int page = 0; page < PAGES && next.isPresent(); page++) {
      JsonNode body = call(operation, to(next.get()).GET().build());
      body.path("results").forEach(results::add);
      next =
          Optional.of(body.path("next").asString(""))
              .filter(link -> link.startsWith(base + "/"))
              .map(URI::create);
    }
    if (next.isPresent()) {
      throw ProviderTrouble.counted("look_up_endless", "The model's list was too long to search.");
    }
    return results;
  }

  private JsonNode call(String operation, HttpRequest request) {
    return ask(operation, request).orTrouble(clock.instant());
  }

  private ProviderAnswer ask(String operation, HttpRequest request) {
    ProviderAnswer answer = answer(operation, request);
    if (answer.status() == 401 || answer.status() == 402 || answer.status() == 403) {
      LOG.error(
          "the model provider answered {} to {}: check realstaging.model.replicate.token and credit",
          answer.status(),
          operation);
    }
    return answer;
  }

  private ProviderAnswer answer(String operation, HttpRequest request) {
    try {
      ProviderAnswer answer = http.call(operation, request, patience, MAX_ANSWER);
      if (answer.status() >= 500) {
        breaker.bad();
      } else {
        breaker.good();
      }
      return answer;
    } catch (ProviderTrouble silence) {
      breaker.bad();
      throw silence;
    }
  }

  private HttpRequest.Builder to(String path) {
    return to(URI.create(base + path));
  }

  private HttpRequest.Builder to(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private static void attach(Multipart form, JobId job, Path photo, String contentType) {
    try {
      form.file("content", job + ".jpg", contentType, photo);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }
}
