package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The provider's JSON, asked for by path; a thing may be at one of several places, as the shapes
/// moved between versions. What must be there and is not is a [ShapeUnknown].
record Json(JsonNode node) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static Json read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw new ShapeUnknown("no object");
      }
      return new Json(node);
    } catch (JacksonException e) {
      throw new ShapeUnknown("no JSON");
    }
  }

  /// @param path names with dots between, numbers for places in a list
  Optional<Json> find(String path) {
    JsonNode at = node;
    for (String step : path.split("\\.", -1)) {
      at = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
    }
    return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(new Json(at));
  }

  Json get(String path) {
    return find(path).orElseThrow(() -> new ShapeUnknown(path + " is missing"));
  }

  Optional<String> text(String... places) {
    return Stream.of(places)
        .flatMap(place -> find(place).stream())
        .map(Json::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  String needText(String... places) {
    return text(places).orElseThrow(() -> new ShapeUnknown(places[0] + " is missing"));
  }

  /// An id, where the thing itself may stand in its place.
  Optional<String> id(String... places) {
    return Stream.of(places)
        .flatMap(place -> find(place).stream())
        .flatMap(at -> at.node.isObject() ? at.text("id").stream() : Stream.of(at.asText()))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  String needId(String... places) {
    return id(places).orElseThrow(() -> new ShapeUnknown(places[0] + " is missing"));
  }

  Optional<Instant> time(String... places) {
    return Stream.of(places)
        .flatMap(place -> find(place).stream())
        .map(at -> Instant.ofEpochSecond(at.asWhole()))
        .findFirst();
  }

  Instant needTime(String... places) {
    return time(places).orElseThrow(() -> new ShapeUnknown(places[0] + " is missing"));
  }

  boolean flag(String place) {
    return find(place).map(at -> at.node.asBoolean(false)).orElse(false);
  }

  long whole(String place) {
    return find(place).map(Json::asWhole).orElse(0L);
  }

  Money money(String place) {
    return new Money(get(place).asWhole(), currency());
  }

  Money moneyOrNone(String place) {
    return new Money(whole(place), currency());
  }

  Map<String, String> words(String place) {
    Map<String, String> words = new HashMap<>();
    find(place)
        .ifPresent(
            at ->
                at.node
                    .properties()
                    .forEach(e -> words.put(e.getKey(), e.getValue().asString(""))));
    return words;
  }

  Stream<Json> list(String place) {
    return find(place).stream()
        .flatMap(at -> Stream.iterate(0, i -> i < at.node.size(), i -> i + 1).map(at.node::get))
        .map(Json::new);
  }

  private Currency currency() {
    try {
      return Currency.getInstance(needText("currency").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ShapeUnknown("currency is none");
    }
  }

  private String asText() {
    if (!node.isValueNode()) {
      throw new ShapeUnknown("a word was expected");
    }
    return node.asString("");
  }

  private long asWhole() {
    if (!node.isIntegralNumber()) {
      throw new ShapeUnknown("a whole number was expected");
    }
    return node.longValue();
  }
}
