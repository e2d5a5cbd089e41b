package ai.realstaging.local;

import ai.realstaging.local.CannotRun.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Has the running sign-in make an access token. What it shows for it is a secret in the data
/// folder, so that only the folder's owner can.
final class TokenCommand {

  private static final int OK = 200;

  private TokenCommand() {}

  /// @param user a local account, made when it is missing
  /// @return the token
  static String run(String user, Path data) {
    if (DataFolder.holder(data).isEmpty()) {
      throw notRunning(data);
    }
    String secret =
        Kept.in(data.resolve(LocalSecrets.FILE))
            .find(LocalSecrets.MINT)
            .orElseThrow(() -> notRunning(data));
    try {
      return mint(user, LocalPorts.signInOf(data.resolve(LocalPorts.FILE)), secret);
    } catch (IOException e) {
      throw notRunning(data);
    }
  }

  /// Asks the sign-in on this port.
  ///
  /// @throws IOException when it does not answer
  static String mint(String user, int port, String secret) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/local/token".formatted(port)))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new CannotRun(Reason.ACCIDENT, "The sign-in made no token: " + response.body());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(Reason.ACCIDENT, "Interrupted while asking for a token.", e);
    }
  }

  private static CannotRun notRunning(Path data) {
    return new CannotRun(
        Reason.DATA_FOLDER,
        "No Real Staging is ready on %s: start it with ./realstaging first.".formatted(data));
  }
}
