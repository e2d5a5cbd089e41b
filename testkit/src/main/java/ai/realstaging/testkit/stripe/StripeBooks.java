package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything the stand-in remembers: its things by kind and id, its clock, the events it has still
/// to post. Kept in a file when it has one. The caller holds the stand-in's lock.
final class StripeBooks {

  static final String VERSION = "2026-07-29.dahlia";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AHEAD = "ahead";
  private static final String COUNT = "count";

  private final InstantSource clock;
  private final Optional<Path> file;
  private final ObjectNode root;
  private final List<ObjectNode> events = new ArrayList<>();

  StripeBooks(InstantSource clock, Optional<Path> file) {
    this.clock = clock;
    this.file = file;
    this.root = read(file);
  }

  /// The stand-in's own time, in seconds.
  long now() {
    return clock.instant().getEpochSecond() + root.path(AHEAD).asLong();
  }

  Instant instant() {
    return Instant.ofEpochSecond(now());
  }

  void moveTo(long second) {
    root.put(AHEAD, Math.max(root.path(AHEAD).asLong(), second - clock.instant().getEpochSecond()));
  }

  /// A new id: `sub_Test000000007`.
  String id(String prefix) {
    int count = root.path(COUNT).asInt() + 1;
    root.put(COUNT, count);
    return "%s_Test%09d".formatted(prefix, count);
  }

  /// A new thing from its template.
  ObjectNode make(String shape, String id) {
    ObjectNode made = ((ObjectNode) FormRules.resource("shapes/" + shape + ".json")).deepCopy();
    made.put("id", id);
    if (made.has("created")) {
      made.put("created", now());
    }
    kind(shape).set(id, made);
    return made;
  }

  Optional<ObjectNode> find(String shape, String id) {
    return kind(shape).path(id) instanceof ObjectNode found ? Optional.of(found) : Optional.empty();
  }

  /// Keeps something of the stand-in's own.
  void keep(String shape, String id, ObjectNode thing) {
    kind(shape).set(id, thing);
  }

  void remove(String shape, String id) {
    kind(shape).remove(id);
  }

  ObjectNode get(String shape, String id) {
    return find(shape, id).orElseThrow();
  }

  /// Oldest first.
  List<ObjectNode> all(String shape, Predicate<ObjectNode> which) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode one : kind(shape)) {
      if (which.test((ObjectNode) one)) {
        found.add((ObjectNode) one);
      }
    }
    return found;
  }

  /// Notes an event with the thing as it is now.
  void tell(String type, ObjectNode thing) {
    ObjectNode event = JSON.createObjectNode();
    event.put("id", id("evt")).put("object", "event").put("api_version", VERSION);
    event.put("created", now());
    event.putObject("data").set("object", thing.deepCopy());
    event.put("livemode", false).put("pending_webhooks", 1);
    event.putObject("request").putNull("id").putNull("idempotency_key");
    event.put("type", type);
    events.add(event);
  }

  /// The events noted since the last call.
  List<ObjectNode> takeEvents() {
    List<ObjectNode> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  void save() {
    file.ifPresent(
        path -> {
          try {
            Path next = path.resolveSibling(path.getFileName() + ".next");
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(next, root.toString());
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private ObjectNode kind(String shape) {
    return root.withObject("/" + shape);
  }

  private static ObjectNode read(Optional<Path> file) {
    if (file.filter(Files::exists).isEmpty()) {
      return JSON.createObjectNode();
    }
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
