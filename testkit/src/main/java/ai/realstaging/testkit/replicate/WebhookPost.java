package ai.realstaging.testkit.replicate;

import ai.realstaging.model.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Posts webhooks as Replicate does, signed with the secret; or as a forger does, with another.
final class WebhookPost {

  private final HttpClient http = HttpClient.newHttpClient();
  private final WebhookSignature genuine;
  private final WebhookSignature forged = new WebhookSignature("whsec_Zm9yZ2Vk");

  WebhookPost(String secret) {
    genuine = new WebhookSignature(secret);
  }

  /// The status of the answer; 0 when nobody answered.
  int send(String url, String json, Instant now) {
    return post(url, json, now, genuine);
  }

  int sendForged(String url, String json, Instant now) {
    return post(url, json, now, forged);
  }

  private int post(String url, String json, Instant now, WebhookSignature signature) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String id = "msg_" + Integer.toHexString(json.hashCode());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", signature.sign(id, now, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
