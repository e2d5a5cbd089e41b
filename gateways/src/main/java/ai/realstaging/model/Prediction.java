package ai.realstaging.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A prediction as its provider tells it now.
///
/// @param output links to the results, in order; empty while there is none
/// @param error what the provider says of a failure, else empty
/// @param input the input as the provider remembers it, as JSON text
/// @param dataRemoved whether the provider has thrown input and output away
record Prediction(
    String id,
    Status status,
    List<String> output,
    String error,
    String input,
    String model,
    boolean dataRemoved) {

  enum Status {
    STARTING,
    PROCESSING,
    SUCCEEDED,
    FAILED,
    CANCELED,
    /// Ended before it began, for instance by a deadline.
    ABORTED;

    /// A status that we do not know is one that has not ended.
    private static Status of(String wire) {
      return switch (wire.toLowerCase(Locale.ROOT)) {
        case "starting" -> STARTING;
        case "succeeded" -> SUCCEEDED;
        case "failed" -> FAILED;
        case "canceled" -> CANCELED;
        case "aborted" -> ABORTED;
        default -> PROCESSING;
      };
    }
  }

  static Prediction read(JsonNode json) {
    return new Prediction(
        json.path("id").asString(""),
        Status.of(json.path("status").asString("")),
        links(json.path("output")),
        text(json.path("error")),
        json.path("input").toString(),
        json.path("model").asString(""),
        json.path("data_removed").asBoolean(false));
  }

  boolean ended() {
    return switch (status) {
      case STARTING, PROCESSING -> false;
      case SUCCEEDED, FAILED, CANCELED, ABORTED -> true;
    };
  }

  /// Whether a picture can still come of it.
  boolean promising() {
    return switch (status) {
      case STARTING, PROCESSING -> true;
      case SUCCEEDED -> !output.isEmpty() && !dataRemoved;
      case FAILED, CANCELED, ABORTED -> false;
    };
  }

  private static List<String> links(JsonNode output) {
    if (output.isString()) {
      return List.of(output.asString());
    }
    List<String> links = new ArrayList<>();
    for (JsonNode item : output) {
      if (item.isString()) {
        links.add(item.asString());
      }
    }
    return List.copyOf(links);
  }

  /// Some models answer with an object where a text belongs.
  private static String text(JsonNode error) {
    if (error.isNull() || error.isMissingNode()) {
      return "";
    }
    return error.isString() ? error.asString() : error.toString();
  }
}
