package ai.realstaging.model;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a provider answered to one call, and what each status means for an order.
///
/// @param retryAfter the header of that name, else empty
/// @param body JSON, or nothing when it was something else
record ProviderAnswer(int status, String retryAfter, JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE_UNLESS_TOLD = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  static ProviderAnswer of(HttpResponse<byte[]> response) {
    return new ProviderAnswer(
        response.statusCode(),
        response.headers().firstValue("retry-after").orElse(""),
        json(response.body()));
  }

  boolean good() {
    return status >= 200 && status < 300;
  }

  /// The answer's body. Throws [ProviderTrouble] when the status is no good one.
  JsonNode orTrouble(Instant now) {
    if (!good()) {
      ProviderTrouble trouble = trouble(now);
      throw trouble.after(
          turnedAway() ? ProviderTrouble.After.TURNED_AWAY : ProviderTrouble.After.ANSWERED);
    }
    return body;
  }

  /// An answer of the 4xx kind says that nothing was done; 408 says that time ran out over it.
  private boolean turnedAway() {
    return status >= 400 && status < 500 && status != 408;
  }

  private ProviderTrouble trouble(Instant now) {
    return switch (status) {
      case 401, 403 ->
          ProviderTrouble.counted(
              "model_unavailable",
              "The model's provider does not accept this installation's token.");
      case 402 ->
          ProviderTrouble.counted(
              "provider_credit", "The credit at the model's provider is used up.");
      case 404 ->
          ProviderTrouble.refused(
              "model_missing", "The model's provider does not know this model.");
      case 429 ->
          ProviderTrouble.later(
              ProviderTrouble.BUSY, "The model's provider asked to wait.", pause(now));
      case 409 ->
          ProviderTrouble.later(
              ProviderTrouble.BUSY, "The model is busy with another photo.", PAUSE_UNLESS_TOLD);
      default ->
          turnedAway()
              ? ProviderTrouble.refused(
                  "model_refused_input", "The model did not accept this photo or its settings.")
              : ProviderTrouble.counted("model_unavailable", "The model did not answer.");
    };
  }

  /// The body's `retry_after` in seconds, or the header as seconds or as a date (RFC 9110).
  private Duration pause(Instant now) {
    JsonNode told = body.path("retry_after");
    Duration pause =
        told.isNumber()
            ? Duration.ofMillis(Math.round(told.asDouble() * 1000))
            : header(now).orElse(PAUSE_UNLESS_TOLD);
    Duration positive = pause.isNegative() ? Duration.ZERO : pause;
    return positive.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : positive;
  }

  private Optional<Duration> header(Instant now) {
    if (retryAfter.matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      ZonedDateTime at = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, at.toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
