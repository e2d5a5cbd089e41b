package ai.realstaging.server.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Events that belong together, and how the books stand once all of them have come.
///
/// @param steps the events, in the order in which they happened
/// @param at when the books are looked at
/// @param books what stands in them then, a line a thing
record Scenario(String name, List<String> steps, Instant at, List<String> books) {

  private static final Pattern TIME = Pattern.compile("(:\\s*)(1[78]\\d{8})(?=[,}\\s])");

  /// Those of the provider's captures and our own; one of which the end is not said is an error.
  static Stream<Scenario> all() {
    JsonNode captured = Deliveries.json("scenarios.json").get("scenarios");
    JsonNode ends = Deliveries.json("ends.json").get("ends");
    TreeSet<String> names = new TreeSet<>(captured.propertyNames());
    names.addAll(ends.propertyNames());
    return names.stream()
        .map(
            name -> {
              JsonNode end = ends.get(name);
              return new Scenario(
                  name,
                  words(end.path("steps").isArray() ? end.get("steps") : captured.get(name)),
                  Instant.parse(end.get("at").asString()),
                  words(end.get("books")));
            });
  }

  /// The events after this first one, all moved by the same time, so that the books are looked at
  /// now.
  List<String> events(String first) {
    long later = Instant.now().getEpochSecond() - at.getEpochSecond();
    List<String> events = new ArrayList<>(List.of(first));
    steps.stream()
        .filter(step -> !step.equals("customer.created"))
        .map(Deliveries::event)
        .forEach(events::add);
    events.replaceAll(event -> moved(event, later));
    return events;
  }

  private static String moved(String event, long seconds) {
    return TIME.matcher(event)
        .replaceAll(time -> time.group(1) + (Long.parseLong(time.group(2)) + seconds));
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
