package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The stand-in's memory: predictions, files, and what a test wants to happen next.
final class Books {

  private final RequestRules rules;
  private final InstantSource clock;
  private final Map<String, FakePrediction> predictions = new LinkedHashMap<>();
  private final Map<String, FakeFile> files = new LinkedHashMap<>();
  private final Deque<Ending> endings = new ArrayDeque<>();
  private final List<FakePrediction> justEnded = new ArrayList<>();
  private Supplier<Ending> otherwise = Ending.Picture::new;
  private int steps = 2;
  private String base = "";
  private int counter;
  private int fileCounter;

  Books(RequestRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  synchronized void openAt(String address) {
    base = address;
  }

  /// The address of the API, with its version.
  synchronized String address() {
    return base + "/v1";
  }

  synchronized void steps(int count) {
    steps = count;
  }

  synchronized void endings(Supplier<Ending> supply) {
    otherwise = supply;
  }

  synchronized void next(Ending ending) {
    endings.add(ending);
  }

  synchronized FakePrediction create(String model, JsonNode body) {
    counter++;
    String id = "fake%08dpredictionofroom".formatted(counter);
    Ending ending = endings.isEmpty() ? otherwise.get() : endings.remove();
    FakePrediction made =
        new FakePrediction(
            id, model, body, ending, new FakePrediction.Origin(address(), clock.instant(), steps));
    predictions.put(id, made);
    return made;
  }

  synchronized Optional<FakePrediction> find(String id) {
    return Optional.ofNullable(predictions.get(id));
  }

  /// The prediction one step on.
  synchronized Optional<ObjectNode> look(String id) {
    Optional<FakePrediction> found = find(id);
    found.filter(one -> one.step(output(one))).ifPresent(justEnded::add);
    return found.map(FakePrediction::json);
  }

  synchronized Optional<ObjectNode> cancel(String id) {
    find(id).filter(one -> !one.ended()).ifPresent(FakePrediction::cancel);
    return find(id).map(FakePrediction::json);
  }

  synchronized void finish(String id) {
    find(id).filter(one -> one.end(output(one))).ifPresent(justEnded::add);
  }

  /// Those that ended since this was asked last.
  synchronized List<FakePrediction> takeEnded() {
    List<FakePrediction> ended = List.copyOf(justEnded);
    justEnded.clear();
    return ended;
  }

  /// Newest first, as Replicate lists them.
  synchronized ObjectNode list(Optional<Instant> createdAfter) {
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    List<FakePrediction> newestFirst = new ArrayList<>(predictions.values()).reversed();
    newestFirst.stream()
        .filter(one -> createdAfter.map(from -> !one.created().isBefore(from)).orElse(true))
        .forEach(one -> results.add(one.json()));
    return page(results);
  }

  synchronized FakeFile keep(FakeFile file) {
    files.put(file.id(), file);
    return file;
  }

  synchronized String nextFileId() {
    fileCounter++;
    return "file%08d".formatted(fileCounter);
  }

  synchronized ObjectNode files() {
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    files.values().stream()
        .sorted(Comparator.comparing(FakeFile::created).reversed())
        .forEach(file -> results.add(file.json(address())));
    return page(results);
  }

  synchronized Optional<byte[]> fileAt(String link) {
    return files.values().stream()
        .filter(file -> link.equals(address() + "/files/" + file.id()))
        .map(FakeFile::bytes)
        .findFirst();
  }

  synchronized List<FakePrediction> of(String job) {
    Collection<String> marks =
        Stream.concat(
                Stream.of(job),
                files.values().stream()
                    .filter(file -> file.metadata().path("job").asText().equals(job))
                    .map(FakeFile::id))
            .toList();
    return predictions.values().stream()
        .filter(one -> marks.stream().anyMatch(one.input.toString()::contains))
        .toList();
  }

  synchronized List<FakePrediction> all() {
    return List.copyOf(predictions.values());
  }

  private JsonNode output(FakePrediction prediction) {
    String link = base + "/out/" + prediction.id + ".png";
    return rules.answersWithList(prediction.model)
        ? JsonNodeFactory.instance.arrayNode().add(link)
        : JsonNodeFactory.instance.textNode(link);
  }

  private static ObjectNode page(ArrayNode results) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.putNull("next");
    page.putNull("previous");
    page.set("results", results);
    return page;
  }
}
