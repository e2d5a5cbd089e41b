package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers requests as Replicate does, after checking each against the rules.
final class Desk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Books books;
  private final RequestRules rules;
  private final InstantSource clock;
  private final Consumer<String> violations;
  private final Painter painter = new Painter();

  Desk(Books books, RequestRules rules, InstantSource clock, Consumer<String> violations) {
    this.books = books;
    this.rules = rules;
    this.clock = clock;
    this.violations = violations;
  }

  Reply answer(Request request) {
    List<String> faults = faults(request);
    if (!faults.isEmpty()) {
      faults.forEach(violations);
      return Reply.invalid(faults);
    }
    return switch (request.call()) {
      case CREATE -> create(request);
      case GET -> told(books.look(request.steps().getLast()));
      case CANCEL -> told(books.cancel(request.steps().get(1)));
      case LIST ->
          Reply.json(
              200,
              books.list(
                  Optional.ofNullable(request.query().get("created_after")).map(Instant::parse)));
      case UPLOAD -> upload(request);
      case FILES -> Reply.json(200, books.files());
      case RESULT -> result(request);
    };
  }

  private List<String> faults(Request request) {
    String template =
        switch (request.call()) {
          case CREATE -> "/models/{model_owner}/{model_name}/predictions";
          case GET -> "/predictions/{prediction_id}";
          case CANCEL -> "/predictions/{prediction_id}/cancel";
          case LIST -> "/predictions";
          case UPLOAD, FILES -> "/files";
          case RESULT -> "";
        };
    return template.isEmpty()
        ? List.of()
        : rules.parameters(
            request.method().toLowerCase(Locale.ROOT),
            template,
            request.query(),
            request.headers());
  }

  private Reply create(Request request) {
    List<String> steps = request.steps();
    if (steps.size() != 4 || !steps.getLast().equals("predictions")) {
      return Reply.problem(404, "The requested resource could not be found.");
    }
    String model = steps.get(1) + "/" + steps.get(2);
    if (!rules.knows(model)) {
      return Reply.problem(404, "The requested resource could not be found.");
    }
    JsonNode body = json(request.body());
    List<String> faults = new ArrayList<>(rules.prediction(model, body));
    if (!"application/json".equals(request.headers().get("content-type"))) {
      faults.add("the body is not application/json");
    }
    if (!faults.isEmpty()) {
      faults.forEach(violations);
      return Reply.invalid(faults);
    }
    return checked(201, books.create(model, body).json());
  }

  private Reply told(Optional<ObjectNode> prediction) {
    return prediction
        .map(json -> checked(200, json))
        .orElseGet(() -> Reply.problem(404, "The requested resource could not be found."));
  }

  private Reply checked(int status, ObjectNode prediction) {
    rules.answer(prediction).forEach(fault -> violations.accept("our own answer: " + fault));
    return Reply.json(status, prediction);
  }

  private Reply upload(Request request) {
    return FakeFile.read(
            books.nextFileId(),
            request.headers().getOrDefault("content-type", ""),
            request.body(),
            clock.instant())
        .map(file -> Reply.json(201, books.keep(file).json(books.address())))
        .orElseGet(
            () -> {
              violations.accept("the upload has no content");
              return Reply.problem(400, "Missing content");
            });
  }

  private Reply result(Request request) {
    String id = request.steps().getLast().replace(".png", "");
    return books
        .find(id)
        .map(one -> Reply.picture(picture(one)))
        .orElseGet(() -> Reply.problem(404, "Not found"));
  }

  private byte[] picture(FakePrediction prediction) {
    String link = photo(prediction.input);
    return books.fileAt(link).map(painter::paintOver).orElseGet(() -> painter.paint(link));
  }

  /// The first link in the input, whatever the model calls it.
  private static String photo(JsonNode input) {
    for (JsonNode value : input) {
      String text = value.isArray() ? value.path(0).asText() : value.asText();
      if (text.startsWith("http")) {
        return text;
      }
    }
    return "https://nowhere.example/";
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.nullNode();
    }
  }
}
