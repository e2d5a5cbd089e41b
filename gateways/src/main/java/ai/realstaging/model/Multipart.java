package ai.realstaging.model;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A form of several parts (RFC 7578), sent without holding its files in memory.
final class Multipart {

  private final String boundary = "part-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  void json(String name, String value) {
    head("name=\"" + name + "\"", "application/json");
    parts.add(BodyPublishers.ofString(value + "\r\n"));
  }

  /// Throws [FileNotFoundException] when there is no such file.
  void file(String name, String fileName, String contentType, Path file)
      throws FileNotFoundException {
    head("name=\"" + name + "\"; filename=\"" + fileName + "\"", contentType);
    parts.add(BodyPublishers.ofFile(file));
    parts.add(BodyPublishers.ofString("\r\n"));
  }

  BodyPublisher publisher() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(BodyPublishers.ofString("--" + boundary + "--\r\n", StandardCharsets.US_ASCII));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private void head(String disposition, String contentType) {
    parts.add(
        BodyPublishers.ofString(
            "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, contentType)));
  }
}
