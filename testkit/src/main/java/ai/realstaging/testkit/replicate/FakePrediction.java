package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One prediction of the stand-in. Each question after it brings it one step further, so that no
/// test waits for time to pass. Guarded by the [FakeReplicate] that owns it.
final class FakePrediction {

  private static final ObjectMapper JSON = new ObjectMapper();

  final String id;
  final String model;
  final JsonNode input;
  final Optional<String> webhook;
  private final String base;
  private final Instant created;
  private int stepsLeft;
  private Status status = Status.STARTING;
  private Ending ending;
  private @Nullable JsonNode output;

  FakePrediction(String id, String model, JsonNode body, Ending ending, Origin origin) {
    this.id = id;
    this.model = model;
    this.input = body.path("input").deepCopy();
    this.webhook = Optional.ofNullable(body.path("webhook").textValue());
    this.base = origin.base();
    this.created = origin.created();
    this.stepsLeft = origin.steps();
    this.ending = ending;
  }

  /// @param steps questions until the prediction ends; none ends it at once
  record Origin(String base, Instant created, int steps) {}

  enum Status {
    STARTING,
    PROCESSING,
    SUCCEEDED,
    FAILED,
    CANCELED,
    ABORTED
  }

  boolean ended() {
    return switch (status) {
      case STARTING, PROCESSING -> false;
      case SUCCEEDED, FAILED, CANCELED, ABORTED -> true;
    };
  }

  boolean succeeded() {
    return status == Status.SUCCEEDED;
  }

  Instant created() {
    return created;
  }

  /// One step further; true when this step ended it.
  boolean step(JsonNode picture) {
    if (ended()) {
      return false;
    }
    status = Status.PROCESSING;
    stepsLeft--;
    return stepsLeft <= 0 && end(picture);
  }

  boolean end(JsonNode picture) {
    if (ended()) {
      return false;
    }
    status =
        switch (ending) {
          case Ending.Picture _, Ending.Output _, Ending.DataRemoved _ -> Status.SUCCEEDED;
          case Ending.Failure _ -> Status.FAILED;
          case Ending.Aborted _ -> Status.ABORTED;
        };
    output =
        switch (ending) {
          case Ending.Picture _ -> picture;
          case Ending.Output(JsonNode other) -> other;
          case Ending.DataRemoved _, Ending.Failure _, Ending.Aborted _ -> null;
        };
    return true;
  }

  void cancel() {
    if (!ended()) {
      status = Status.CANCELED;
    }
  }

  ObjectNode json() {
    boolean removed = ended() && ending instanceof Ending.DataRemoved;
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id).put("model", model).put("version", "hidden");
    json.set("input", removed ? JSON.createObjectNode() : input);
    json.put("logs", "").put("data_removed", removed).put("source", "api");
    json.set("output", output == null ? JSON.nullNode() : output);
    json.put(
        "error",
        status == Status.FAILED && ending instanceof Ending.Failure(String why) ? why : null);
    json.put("status", status.name().toLowerCase(Locale.ROOT));
    json.put("created_at", created.toString());
    json.putObject("urls")
        .put("get", base + "/predictions/" + id)
        .put("cancel", base + "/predictions/" + id + "/cancel")
        .put("web", "https://replicate.com/p/" + id);
    return json;
  }
}
