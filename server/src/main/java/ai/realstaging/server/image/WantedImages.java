package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.NewImage;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import ai.realstaging.server.problem.Fault;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Limits;
import ai.realstaging.server.wire.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a client wants, and says everything that is wrong with it at once.
final class WantedImages {

  private final Account account;
  private final WantedImage wanted;
  private final List<Fault> faults = new ArrayList<>();

  private WantedImages(Account account, WantedImage wanted) {
    this.account = account;
    this.wanted = wanted;
  }

  /// Throws [Refused] with all the broken fields.
  static NewImage read(Account account, WantedImage wanted) {
    return new WantedImages(account, wanted).read();
  }

  private NewImage read() {
    UUID project = wanted.projectId();
    if (project == null) {
      faults.add(new Fault("project_id", "required", "Say which project it belongs to."));
    }
    Optional<ObjectKey> file = file();
    Optional<RoomType> room = word("room_type", wanted.roomType(), Words::roomType);
    Optional<Style> style = word("style", wanted.style(), Words::style);
    Optional<ModelId> model = word("model", wanted.model(), WantedImages::model);
    OptionalLong seed = seed();
    Optional<String> words = words();
    Optional<RoomCorners> corners = corners();
    if (!faults.isEmpty() || project == null || file.isEmpty()) {
      throw Refused.invalid(faults);
    }
    return new NewImage(
        new ProjectId(project), file.get(), room, style, seed, words, model, corners);
  }

  private Optional<ObjectKey> file() {
    String key = wanted.fileKey();
    String url = wanted.originalUrl();
    if (key == null && url == null) {
      faults.add(new Fault("file_key", "required", "Send the file_key of an upload."));
      return Optional.empty();
    }
    String field = key != null ? "file_key" : "original_url";
    Optional<ObjectKey> file = key != null ? objectKey(key) : ownKeyIn(url == null ? "" : url);
    if (file.isEmpty()) {
      faults.add(new Fault(field, "format", "This is not an upload of yours."));
    }
    return file;
  }

  /// The caller's own key in a URL or an `s3://` address; nothing of it is ever fetched.
  private Optional<ObjectKey> ownKeyIn(String url) {
    String path = url.split("[?#]", 2)[0];
    int from = path.indexOf("/" + ObjectKey.uploadPrefix(account.id()));
    boolean known =
        url.startsWith("s3://") || url.startsWith("https://") || url.startsWith("http://");
    return known && from >= 0 ? objectKey(path.substring(from + 1)) : Optional.empty();
  }

  private <T> Optional<T> word(
      String field, @Nullable String word, Function<String, Optional<T>> read) {
    if (word == null || word.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(word);
    if (value.isEmpty()) {
      faults.add(new Fault(field, "unknown_value", "See /api/v1/capabilities for what there is."));
    }
    return value;
  }

  private OptionalLong seed() {
    Long seed = wanted.seed();
    if (seed == null) {
      return OptionalLong.empty();
    }
    if (seed < Limits.MIN_SEED || seed > Limits.MAX_SEED) {
      faults.add(new Fault("seed", "range", Limits.MIN_SEED + " to " + Limits.MAX_SEED + "."));
    }
    return OptionalLong.of(seed);
  }

  private Optional<String> words() {
    String prompt = wanted.prompt();
    if (prompt == null || prompt.isEmpty()) {
      return Optional.empty();
    }
    String words = prompt.strip();
    int length = words.codePointCount(0, words.length());
    if (length < Limits.MIN_WORDS || length > Limits.MAX_WORDS) {
      faults.add(
          new Fault(
              "prompt", "length", Limits.MIN_WORDS + " to " + Limits.MAX_WORDS + " characters."));
    } else if (words.indexOf('\0') >= 0) {
      faults.add(new Fault("prompt", "format", "It holds a character that is no text."));
    }
    return Optional.of(words);
  }

  private Optional<RoomCorners> corners() {
    List<@Nullable CornerJson> set = wanted.corners();
    if (set == null) {
      return Optional.empty();
    }
    List<RoomCorners.Point> points =
        set.stream()
            .filter(Objects::nonNull)
            .map(corner -> new RoomCorners.Point(corner.x(), corner.y()))
            .toList();
    Integer back = wanted.backWall();
    int side = back == null ? 1 : back;
    Optional<String> fault = RoomCorners.fault(points, side);
    if (fault.isPresent()) {
      faults.add(new Fault("corners", "not_a_floor", fault.get()));
      return Optional.empty();
    }
    return Optional.of(new RoomCorners(points, side));
  }

  private static Optional<ObjectKey> objectKey(String text) {
    try {
      return Optional.of(new ObjectKey(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ModelId> model(String text) {
    try {
      return Optional.of(new ModelId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
