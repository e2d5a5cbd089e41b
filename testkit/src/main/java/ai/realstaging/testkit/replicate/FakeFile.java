package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file that was lent to the stand-in, read from the form it came in.
record FakeFile(String id, JsonNode metadata, String contentType, byte[] bytes, Instant created) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Nothing when the form has no file named `content` or its metadata is no JSON object.
  static Optional<FakeFile> read(String id, String contentType, byte[] form, Instant now) {
    int at = contentType.indexOf("boundary=");
    if (!contentType.startsWith("multipart/form-data") || at < 0) {
      return Optional.empty();
    }
    String boundary = "--" + contentType.substring(at + "boundary=".length());
    String text = new String(form, StandardCharsets.ISO_8859_1);
    JsonNode metadata = JSON.createObjectNode();
    Optional<FakeFile> file = Optional.empty();
    for (String part : text.split(Pattern.quote(boundary))) {
      int blank = part.indexOf("\r\n\r\n");
      if (blank < 0) {
        continue;
      }
      String head = part.substring(0, blank);
      byte[] body =
          part.substring(blank + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
      if (head.contains("name=\"metadata\"")) {
        metadata = json(body);
      } else if (head.contains("name=\"content\"")) {
        file = Optional.of(new FakeFile(id, metadata, type(head), body, now));
      }
    }
    return file.filter(found -> found.metadata().isObject());
  }

  ObjectNode json(String base) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id).put("content_type", contentType).put("size", bytes.length);
    json.putObject("checksums").put("sha256", Integer.toHexString(Arrays.hashCode(bytes)));
    json.set("metadata", metadata);
    json.put("created_at", created.toString());
    json.put("expires_at", created.plusSeconds(3600).toString());
    json.putObject("urls").put("get", base + "/files/" + id);
    return json;
  }

  private static String type(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
        .map(line -> line.substring("content-type:".length()).strip())
        .findFirst()
        .orElse("application/octet-stream");
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.nullNode();
    }
  }
}
