package ai.realstaging.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import ai.realstaging.testkit.stripe.StripeReply;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Every error answer, through the real adapter on real HTTP.
class StripeCallsTest {

  private static final Map<String, PaymentRefused.Reason> MEANS =
      Map.ofEntries(
          Map.entry("parameter_unknown", PaymentRefused.Reason.OUR_MISTAKE),
          Map.entry("parameter_missing", PaymentRefused.Reason.OUR_MISTAKE),
          Map.entry("parameter_invalid_integer", PaymentRefused.Reason.OUR_MISTAKE),
          Map.entry("resource_missing_as_param", PaymentRefused.Reason.OUR_MISTAKE),
          Map.entry("resource_missing_in_url", PaymentRefused.Reason.MISSING),
          Map.entry("subscription_already_canceled", PaymentRefused.Reason.MISSING),
          Map.entry("invalid_api_key", PaymentRefused.Reason.KEY_REFUSED),
          Map.entry("api_key_expired", PaymentRefused.Reason.KEY_REFUSED),
          Map.entry("permission", PaymentRefused.Reason.KEY_REFUSED),
          Map.entry("card_declined", PaymentRefused.Reason.DECLINED),
          Map.entry("idempotency_key_reused", PaymentRefused.Reason.OUR_MISTAKE),
          Map.entry("idempotency_key_in_use", PaymentRefused.Reason.BUSY),
          Map.entry("rate_limit", PaymentRefused.Reason.BUSY),
          Map.entry("lock_timeout", PaymentRefused.Reason.BUSY),
          Map.entry("api_error", PaymentRefused.Reason.UNAVAILABLE),
          Map.entry("html_from_proxy", PaymentRefused.Reason.UNAVAILABLE),
          Map.entry("empty_body", PaymentRefused.Reason.UNAVAILABLE));

  private static final Set<PaymentRefused.Reason> TO_BE_MENDED =
      Set.of(PaymentRefused.Reason.OUR_MISTAKE, PaymentRefused.Reason.KEY_REFUSED);

  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(StripeCalls.class);

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final FakeStripe stripe =
      FakeStripe.start(
          new StandInSettings(
              0, "sk_test_1", Samples.SECRET, Optional.empty(), List.of(), Optional.empty()),
          SettableClock.atNoon());
  private final PaymentProvider payments =
      new StripePayments(
          new PaymentSettings(
              "sk_test_1",
              Samples.SECRET,
              null,
              stripe.baseUrl(),
              List.of(),
              Duration.ofMinutes(5)));

  @AfterEach
  void close() {
    LOGGER.detachAppender(logged);
    stripe.close();
  }

  static Stream<JsonNode> errors() {
    return StreamSupport.stream(Samples.json("errors.json").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyErrorMeansWhatItShould(JsonNode error) {
    stripe.answerNext(Collections.nCopies(5, reply(error)).toArray(StripeReply[]::new));
    logged.start();
    LOGGER.addAppender(logged);

    PaymentRefused refused =
        catchThrowableOfType(
            PaymentRefused.class, () -> payments.customer("a", Optional.empty(), "k"));

    String name = error.get("name").asString();
    assertThat(refused.reason()).as(name).isEqualTo(MEANS.get(name));
    assertThat(refused.getMessage()).doesNotContain("sk_test");
    assertThat(logged.list).as(name).hasSize(TO_BE_MENDED.contains(refused.reason()) ? 1 : 0);
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .allSatisfy(line -> assertThat(line).contains("status 4").doesNotContain("sk_test"));
  }

  @Test
  void whatIsBusyForAMomentIsAskedAgain() {
    errors()
        .filter(error -> error.get("name").asString().equals("rate_limit"))
        .forEach(error -> stripe.answerNext(reply(error)));

    assertThat(payments.customer("a", Optional.empty(), "k").value()).startsWith("cus_");
    assertThat(stripe.calls()).hasSize(2);
    assertThat(stripe.violations()).isEmpty();
  }

  @Test
  void troubleThatIsSaidOutOfMemoryIsKnownAsSuch() {
    StripeReply now =
        errors().filter(StripeCallsTest::isTrouble).map(StripeCallsTest::reply).toList().getFirst();
    Map<String, String> headers = new HashMap<>(now.headers());
    headers.put("Idempotent-Replayed", "true");
    StripeReply then = new StripeReply(now.status(), headers, now.body());

    assertThat(refusedWith(now).isKept()).isFalse();
    assertThat(refusedWith(then).isKept()).isTrue();
  }

  private PaymentRefused refusedWith(StripeReply reply) {
    stripe.answerAsUsual();
    stripe.answerNext(Collections.nCopies(5, reply).toArray(StripeReply[]::new));
    return catchThrowableOfType(
        PaymentRefused.class, () -> payments.customer("a", Optional.empty(), "k"));
  }

  private static boolean isTrouble(JsonNode error) {
    return error.get("name").asString().equals("api_error");
  }

  private static StripeReply reply(JsonNode error) {
    Map<String, String> headers = new HashMap<>();
    error
        .get("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), e.getValue().asString()));
    String body =
        error.has("rawBody") ? error.get("rawBody").asString() : error.get("body").toString();
    return new StripeReply(error.get("status").asInt(), headers, body);
  }
}
