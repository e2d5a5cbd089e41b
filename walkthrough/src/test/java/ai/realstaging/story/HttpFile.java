package ai.realstaging.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of named HTTP requests, sent as an editor sends them: `{{name}}` is a variable, and
/// `{{request.response.body.$.field}}` a field of an earlier answer.
final class HttpFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern HOLE = Pattern.compile("\\{\\{([^}]+)}}");
  private static final Pattern ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.\\$\\.(\\w+)");
  private static final String NAME = "# @name ";

  private final Path file;
  private final Map<String, String> variables;
  private final Map<String, JsonNode> answers = new LinkedHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  /// @param variables values of `@name = …`, in place of the file's own
  HttpFile(Path file, Map<String, String> variables) {
    this.file = file;
    this.variables = variables;
  }

  /// One request as it is written down.
  record Step(String name, String line, Map<String, String> headers, List<String> body) {}

  List<Step> steps() {
    try {
      List<Step> steps = new ArrayList<>();
      for (String block : Files.readString(file).split("(?m)^(?=# @name )")) {
        if (block.startsWith(NAME)) {
          steps.add(step(block.lines().filter(line -> !line.startsWith("###")).toList()));
        }
      }
      return steps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(List<String> lines) {
    int blank = lines.indexOf("");
    int head = blank < 0 ? lines.size() : blank;
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.subList(2, head)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0], parts[1].strip());
    }
    List<String> body =
        lines.subList(head, lines.size()).stream().filter(line -> !line.isBlank()).toList();
    return new Step(lines.getFirst().substring(NAME.length()), lines.get(1), headers, body);
  }

  /// Sends it, and keeps the answer for the steps after it.
  HttpResponse<byte[]> send(Step step) {
    String[] words = step.line().split(" ", 2);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(filled(words[1]))).method(words[0], body(step));
    step.headers().forEach((name, value) -> request.header(name, filled(value)));
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
        answers.put(step.name(), JSON.readTree(answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// A field of the answer to a step.
  JsonNode answer(String step, String field) {
    JsonNode answer = answers.get(step);
    if (answer == null || !answer.has(field)) {
      throw new AssertionError("no " + field + " in the answer to " + step + ": " + answer);
    }
    return answer.get(field);
  }

  private BodyPublisher body(Step step) {
    String text = String.join("\n", step.body());
    if (text.isEmpty()) {
      return BodyPublishers.noBody();
    }
    if (text.startsWith("< ")) {
      try {
        return BodyPublishers.ofFile(file.resolveSibling(text.substring(2)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return BodyPublishers.ofString(filled(text));
  }

  private String filled(String text) {
    return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole)));
  }

  private String value(MatchResult hole) {
    String name = hole.group(1);
    var answer = ANSWER.matcher(name);
    if (answer.matches()) {
      return answer(answer.group(1), answer.group(2)).asString();
    }
    if (name.equals("$guid")) {
      return UUID.randomUUID().toString();
    }
    String value = variables.get(name);
    if (value == null) {
      throw new AssertionError("nothing is known of {{" + name + "}}");
    }
    return value;
  }
}
