package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.Ending;
import ai.realstaging.testkit.replicate.Mischief;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a refusal, a pause, a failure and a result that is none mean for the job.
class ReplicateTroubleTest extends ReplicateScene {

  @Test
  void aProviderThatAsksToWaitIsLeftAloneAndTheTryIsNotCounted() {
    ReplicateStager stager = stager();
    replicate.misbehave(Call.CREATE, Mischief.throttled(7));
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("provider_busy");
              assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
              assertThat(later.counts()).isFalse();
            });
    assertThat(submission.forgotten).isTrue();
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOf(Development.Unavailable.class);
    assertThat(replicate.calls(Call.CREATE)).as("nobody asks during the pause").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,model_refused_input,refused",
    "422,model_refused_input,refused",
    "404,model_missing,refused",
    "401,model_unavailable,counted",
    "402,provider_credit,counted",
    "403,model_unavailable,counted",
    "408,model_unavailable,counted",
    "500,model_unavailable,counted",
    "503,model_unavailable,counted"
  })
  void everyStatusHasItsMeaning(int status, String code, String meaning) {
    replicate.misbehave(Call.CREATE, new Mischief.Answer(status, "", "{\"detail\":\"no\"}"));
    Development answer = develop();
    if (meaning.equals("refused")) {
      assertThat(answer)
          .isInstanceOfSatisfying(
              Development.Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    } else {
      assertThat(answer)
          .isInstanceOfSatisfying(
              Development.Unavailable.class,
              no -> {
                assertThat(no.code()).isEqualTo(code);
                assertThat(no.counts()).isTrue();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "date"})
  void theHeaderSaysHowLongToWaitToo(String kind) {
    String header =
        kind.equals("3")
            ? "3"
            : java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC).plusSeconds(300));
    replicate.misbehave(Call.CREATE, new Mischief.Answer(429, header, "{}"));
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later ->
                assertThat(later.retryAfter().orElseThrow())
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(300)));
  }

  @Test
  void aPhotoThatTheSafetyCheckFlagsIsRefusedForGood() {
    replicate.next(new Ending.Failure("The input or output was flagged as sensitive. (E005)"));
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Refused.class, no -> assertThat(no.code()).isEqualTo("model_refused"));
  }

  static Stream<Map.Entry<Ending, String>> endings() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return Stream.of(
        Map.entry(new Ending.Failure("CUDA out of memory"), "prediction_failed"),
        Map.entry(new Ending.Aborted(), "prediction_canceled"),
        Map.entry(new Ending.DataRemoved(), "result_gone"),
        Map.entry(new Ending.Output(json.arrayNode()), "empty_result"),
        Map.entry(new Ending.Output(json.nullNode()), "empty_result"),
        elsewhere("https://evil.example/picture.png"),
        elsewhere("https://replicate.delivery.evil.example/picture.png"),
        elsewhere("http://replicate.delivery/picture.png"),
        elsewhere("https://replicate.delivery@evil.example/picture.png"),
        elsewhere("http://169.254.169.254/latest/meta-data/"),
        elsewhere("file:///etc/passwd"),
        elsewhere("data:image/png;base64,iVBORw0KGgo="),
        elsewhere("not a link"));
  }

  private static Map.Entry<Ending, String> elsewhere(String link) {
    return Map.entry(
        new Ending.Output(JsonNodeFactory.instance.arrayNode().add(link)), "result_unreadable");
  }

  @ParameterizedTest
  @MethodSource("endings")
  void anEndWithoutAPictureIsCountedAndSaysWhy(Map.Entry<Ending, String> ending) {
    replicate.next(ending.getKey());
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> {
              assertThat(no.code()).isEqualTo(ending.getValue());
              assertThat(no.counts()).isTrue();
            });
  }

  @Test
  void aResultThatIsNoWholePictureIsNotTaken() {
    for (Mischief mischief :
        List.of(
            new Mischief.Truncate(),
            new Mischief.Instead("<html></html>".getBytes(StandardCharsets.UTF_8)),
            new Mischief.Answer(404, "", "{}"))) {
      replicate.misbehave(Call.RESULT, mischief);
      assertThat(develop(new NotedSubmission()))
          .as(mischief.toString())
          .isInstanceOfSatisfying(
              Development.Unavailable.class, no -> assertThat(no.counts()).isTrue());
    }
  }

  @Test
  void aProviderThatIsDownIsSparedAfterSomeCallsAndTheTriesAreNotCounted() {
    ReplicateStager stager = stager();
    for (int i = 0; i < 8; i++) {
      replicate.misbehave(Call.CREATE, Mischief.broken());
      replicate.misbehave(Call.FILES, Mischief.broken());
      stager.develop(entry(QWEN), order(QWEN, Map.of()), new NotedSubmission());
    }
    int calls = replicate.calls(Call.CREATE);
    int photos = read;
    assertThat(stager.develop(entry(QWEN), order(QWEN, Map.of()), submission))
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("provider_away");
              assertThat(later.counts()).isFalse();
            });
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(calls);
    assertThat(read).as("nor is a photo read in vain").isEqualTo(photos);
  }
}
