package ai.realstaging.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Fetches a result into a file: by https from an allowed host, never by way of another, up to a
/// size, and only when it is a whole picture.
final class ResultFetch {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final ProviderHttp http;
  private final Allowed allowed;
  private final Duration patience;
  private final long maxBytes;

  ResultFetch(ProviderHttp http, Allowed allowed, Duration patience, long maxBytes) {
    this.http = http;
    this.allowed = allowed;
    this.patience = patience;
    this.maxBytes = maxBytes;
  }

  /// From where a result may come.
  ///
  /// @param hosts with their subdomains, by https
  /// @param loopback whether this machine is allowed too, by http or https
  /// @param inline whether the answer itself may hold the result, as a data URL
  record Allowed(List<String> hosts, boolean loopback, boolean inline) {

    boolean permits(URI link) {
      String host = link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT);
      String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
      if (link.getUserInfo() != null || host.isEmpty()) {
        return false;
      }
      if (loopback
          && LOOPBACK.contains(host)
          && (scheme.equals("http") || scheme.equals("https"))) {
        return true;
      }
      return scheme.equals("https")
          && hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }
  }

  /// A whole picture in a file of its own, which the caller removes.
  record Fetched(Path file, String contentType) {}

  /// Throws [ProviderTrouble], counted, when there is no whole picture to be had.
  Fetched fetch(String link) {
    Path file = empty();
    try {
      if (allowed.inline() && link.startsWith("data:")) {
        unpack(link, file);
      } else {
        download(link, file);
      }
      String type =
          PictureBytes.contentType(file).orElseThrow(() -> broken("is not a whole picture"));
      return new Fetched(file, type);
    } catch (IOException e) {
      remove(file);
      throw broken("could not be kept");
    } catch (ProviderTrouble e) {
      remove(file);
      throw e;
    }
  }

  private void download(String link, Path file) {
    URI uri = parse(link);
    if (!allowed.permits(uri)) {
      throw broken("lies on a host that is not allowed");
    }
    HttpResponse<Path> response =
        http.exchange(
            "result",
            HttpRequest.newBuilder(uri).GET().build(),
            BodyHandlers.limiting(BodyHandlers.ofFile(file), maxBytes),
            patience);
    if (response.statusCode() != 200) {
      throw broken("could not be fetched");
    }
  }

  private void unpack(String link, Path file) throws IOException {
    int comma = link.indexOf(',');
    if (comma < 0 || link.length() - comma > maxBytes / 3 * 4 + 4) {
      throw broken("is too large");
    }
    try {
      Files.write(file, Base64.getDecoder().decode(link.substring(comma + 1)));
    } catch (IllegalArgumentException e) {
      throw broken("is not a whole picture");
    }
  }

  private static URI parse(String link) {
    try {
      return URI.create(link);
    } catch (IllegalArgumentException e) {
      throw broken("has no readable link");
    }
  }

  private static Path empty() {
    try {
      return Files.createTempFile("staged", ".picture");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProviderTrouble broken(String how) {
    return ProviderTrouble.counted("result_unreadable", "The model's picture " + how + ".");
  }
}
