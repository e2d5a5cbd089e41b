package ai.realstaging.testkit.replicate;

import java.time.Duration;

/// What the stand-in does to one call instead of answering it properly.
public sealed interface Mischief {

  /// Answers with this status and body; nothing was done.
  ///
  /// @param retryAfter the header of that name, left out when empty
  record Answer(int status, String retryAfter, String body) implements Mischief {}

  /// Closes the connection without an answer; nothing was done.
  record Reset() implements Mischief {}

  /// Does what was asked, then closes the connection without an answer.
  record ResetAfterwards() implements Mischief {}

  /// Says nothing until the stand-in is closed; nothing was done.
  record Hang() implements Mischief {}

  /// Does what was asked, then says nothing until the stand-in is closed.
  record HangAfterwards() implements Mischief {}

  /// Does what was asked a while after it was asked, and answers then.
  record Late(Duration after) implements Mischief {}

  /// Promises the whole answer and sends half of it.
  record Truncate() implements Mischief {}

  /// Sends these bytes in place of the right ones, all of them.
  record Instead(byte[] bytes) implements Mischief {}

  /// Too many requests, in Replicate's words; the wait stands in the body.
  static Mischief throttled(int seconds) {
    return new Answer(
        429,
        "",
        """
        {"detail":"Request was throttled. Your rate limit resets in ~%ds.","status":429,\
        "retry_after":%d}"""
            .formatted(seconds, seconds));
  }

  /// An error of the server itself.
  static Mischief broken() {
    return new Answer(502, "", "<html><head><title>502 Bad Gateway</title></head></html>");
  }
}
