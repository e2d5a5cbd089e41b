package ai.realstaging.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the command line asks for.
sealed interface Command {

  int DEFAULT_PORT = 8080;
  int HIGHEST_PORT = 65_535;

  /// Start everything and stay until stopped.
  ///
  /// @param port of the web site
  /// @param data the folder that everything is kept in
  /// @param reset whether to forget what is there first
  /// @param demo whether to add a sample listing
  /// @param json whether the log is written as JSON, a line an event
  /// @param demoBilling whether to sell plans through a stand-in for Stripe
  record Start(int port, Path data, boolean reset, boolean demo, boolean json, boolean demoBilling)
      implements Command {

    Start at(int port) {
      return new Start(port, data, reset, demo, json, demoBilling);
    }

    Start in(Path data) {
      return new Start(port, data, reset, demo, json, demoBilling);
    }

    Start anew() {
      return new Start(port, data, true, demo, json, demoBilling);
    }

    Start withDemo() {
      return new Start(port, data, reset, true, json, demoBilling);
    }

    Start withJson() {
      return new Start(port, data, reset, demo, true, demoBilling);
    }

    Start selling() {
      return new Start(port, data, reset, demo, json, true);
    }
  }

  /// Compare the books of the running program with the payment provider's.
  record BillingSync(Path data) implements Command {}

  /// Print an access token of the running program.
  ///
  /// @param user the local account it is for
  record Token(String user, Path data) implements Command {}

  /// End the running program.
  record Stop(Path data) implements Command {}

  /// Explain the command line.
  record Help() implements Command {}

  /// Reads the words of a command line.
  ///
  /// @param home the user's home folder, for the data folder's default
  /// @throws CannotRun with a sentence when they make no sense
  static Command parse(List<String> words, Path home) {
    var rest = new ArrayDeque<>(words);
    Path data = home.resolve(".realstaging");
    return switch (rest.isEmpty() ? "" : rest.getFirst()) {
      case "token" -> token(withoutFirst(rest), data);
      case "stop" -> stop(withoutFirst(rest), data);
      case "billing" -> billing(withoutFirst(rest), data);
      case "--help", "-h", "help" -> new Help();
      default -> start(rest, data);
    };
  }

  private static Command start(Deque<String> words, Path home) {
    var asked = new Start(DEFAULT_PORT, home, false, false, false, false);
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      asked =
          switch (word) {
            case "--port" -> asked.at(port(value(words, word)));
            case "--data" -> asked.in(folder(words, word));
            case "--reset" -> asked.anew();
            case "--demo" -> asked.withDemo();
            case "--json" -> asked.withJson();
            case "--demo-billing" -> asked.selling();
            default -> throw unknown(word);
          };
    }
    return asked;
  }

  private static Command token(Deque<String> words, Path home) {
    var asked = new Token("admin", home);
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      asked =
          switch (word) {
            case "--user" -> new Token(value(words, word), asked.data());
            case "--data" -> new Token(asked.user(), folder(words, word));
            default -> throw unknown(word);
          };
    }
    return asked;
  }

  private static Command stop(Deque<String> words, Path home) {
    var asked = new Stop(home);
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      asked =
          switch (word) {
            case "--data" -> new Stop(folder(words, word));
            default -> throw unknown(word);
          };
    }
    return asked;
  }

  private static Command billing(Deque<String> words, Path home) {
    if (words.isEmpty() || !words.removeFirst().equals("sync")) {
      throw usage("What about billing? There is ./realstaging billing sync.");
    }
    return stop(words, home) instanceof Stop(Path data) ? new BillingSync(data) : new Help();
  }

  private static Deque<String> withoutFirst(Deque<String> words) {
    words.removeFirst();
    return words;
  }

  private static Path folder(Deque<String> words, String option) {
    return Path.of(value(words, option)).toAbsolutePath().normalize();
  }

  private static int port(String word) {
    try {
      int port = Integer.parseInt(word);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw usage(
        "A port is a number from 1 to %d, and \"%s\" is none.".formatted(HIGHEST_PORT, word));
  }

  private static String value(Deque<String> words, String option) {
    if (words.isEmpty() || words.getFirst().startsWith("--")) {
      throw usage("The option %s needs a value.".formatted(option));
    }
    return words.removeFirst();
  }

  private static CannotRun unknown(String word) {
    return usage("There is no \"%s\"; ./realstaging --help lists what there is.".formatted(word));
  }

  private static CannotRun usage(String sentence) {
    return new CannotRun(CannotRun.Reason.USAGE, sentence);
  }
}
