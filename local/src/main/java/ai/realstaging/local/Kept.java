package ai.realstaging.local;

import ai.realstaging.engines.Secrets;
import ai.realstaging.local.CannotRun.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Values that are chosen once and kept in a file that only its owner reads: each is made when it
/// is first asked for.
final class Kept {

  private final Path file;
  private final Properties values = new Properties();

  private Kept(Path file) {
    this.file = file;
  }

  static Kept in(Path file) {
    var kept = new Kept(file);
    try {
      if (Files.exists(file)) {
        kept.values.load(new StringReader(Files.readString(file)));
      }
      return kept;
    } catch (IOException e) {
      throw new CannotRun(Reason.DATA_FOLDER, "The file %s cannot be read.".formatted(file), e);
    }
  }

  /// The value of this name, if it was ever made.
  Optional<String> find(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /// The value of this name, made and written down at the first call.
  synchronized String orMake(String name, Supplier<String> maker) {
    Optional<String> known = find(name);
    if (known.isPresent()) {
      return known.get();
    }
    String made = maker.get();
    values.setProperty(name, made);
    String lines =
        values.stringPropertyNames().stream()
            .sorted()
            .map(key -> key + "=" + values.getProperty(key) + "\n")
            .collect(Collectors.joining());
    Secrets.write(file, lines);
    return made;
  }
}
