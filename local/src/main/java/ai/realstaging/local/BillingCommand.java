package ai.realstaging.local;

import ai.realstaging.local.CannotRun.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/// Has the running program compare its books with the payment provider's.
final class BillingCommand {

  private static final int OK = 200;

  private BillingCommand() {}

  /// @return what the comparison found, as JSON
  static String sync(Path data) {
    String token = TokenCommand.run("admin@realstaging.local", data);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(home(data) + "/api/v1/admin/billing/sync"))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new CannotRun(Reason.ACCIDENT, "The books were not compared: " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new CannotRun(Reason.ACCIDENT, "The program does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(Reason.ACCIDENT, "Interrupted while the books were compared.", e);
    }
  }

  private static String home(Path data) {
    try {
      return Files.readString(data.resolve(LocalSite.FILE)).strip();
    } catch (IOException e) {
      throw new CannotRun(Reason.DATA_FOLDER, "%s names no site.".formatted(data), e);
    }
  }
}
