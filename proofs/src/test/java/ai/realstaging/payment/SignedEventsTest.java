package ai.realstaging.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SignedEventsTest {

  private static final List<String> BOTH = List.of(Samples.PINNED, Samples.OLDER);

  private final SettableClock clock = SettableClock.atNoon();
  private final SignedEvents events = new SignedEvents(Samples.settings(Samples.SECRET), clock);

  static Stream<JsonNode> vectors() {
    return StreamSupport.stream(
        Samples.json("signatures.json").get("vectors").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void everySignatureIsJudgedAsItShould(JsonNode vector) {
    clock.set(Instant.ofEpochSecond(vector.get("now").asLong()));
    byte[] body = vector.get("payload").asString().getBytes(StandardCharsets.UTF_8);
    EventReading reading =
        new SignedEvents(Samples.settings(vector.get("secret").asString()), clock)
            .read(body, vector.get("header").asString());

    boolean signed =
        !(reading instanceof EventReading.Forged forged)
            || forged.why().startsWith("signed, but no event");
    assertThat(signed)
        .as(vector.get("name").asString())
        .isEqualTo(vector.get("expected").asString().equals("accept"));
  }

  @Test
  void withoutASecretNothingIsBelieved() {
    SignedEvents none =
        new SignedEvents(
            new PaymentSettings(
                null,
                null,
                null,
                java.net.URI.create("http://localhost:1"),
                List.of(),
                Duration.ofMinutes(5)),
            clock);

    assertThat(none.read(new byte[0], "t=1,v1=00")).isInstanceOf(EventReading.Unverifiable.class);
  }

  @Test
  void aKeyWithoutASigningSecretDoesNotStart() {
    assertThatThrownBy(() -> Samples.settings("")).hasMessageContaining("webhook-secret");
  }

  @Test
  void aSecretIsNeverShown() {
    assertThat(Samples.settings(Samples.SECRET).toString()).doesNotContain("whsec", "sk_test");
  }

  @Test
  void theSubscriptionIsReadTheSameFromBothShapes() {
    assertThat(
            BOTH.stream()
                .map(v -> subscription(Samples.event(v, "customer.subscription.created.active")))
                .distinct())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(SubscriptionStatus.ACTIVE);
              assertThat(one.item().term()).isEqualTo(Term.MONTH);
              assertThat(one.item().periodEnd()).isEqualTo(Instant.ofEpochSecond(1_788_178_400));
            });
  }

  @Test
  void theInvoiceIsReadTheSameFromBothShapes() {
    assertThat(BOTH.stream().map(v -> invoice(Samples.event(v, "invoice.paid"))).distinct())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(ProviderInvoice.State.PAID);
              assertThat(one.subscription())
                  .contains(new SubscriptionId("sub_1TzStg0000000000000Sub01"));
              assertThat(one.amounts().paid().cents()).isEqualTo(2900);
            });
  }

  @Test
  void anInvoiceWithoutASubscriptionIsRead() {
    assertThat(
            invoice(Samples.event(Samples.PINNED, "invoice.paid.no_subscription")).subscription())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer.subscription.updated.cancel_scheduled_classic",
        "customer.subscription.updated.cancel_scheduled_flexible"
      })
  void aCancellationIsSeenByFlagAndByDate(String name) {
    assertThat(subscription(Samples.event(Samples.PINNED, name)).endsAt())
        .contains(Instant.ofEpochSecond(1_788_178_400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-28.endive", "2019-01-01", "whatever", ""})
  void anUnknownVersionIsStrangeAndNotLost(String version) {
    String event =
        Samples.event(Samples.PINNED, "customer.created")
            .replace(
                "\"" + Samples.PINNED + "\"", version.isEmpty() ? "null" : "\"" + version + "\"");

    assertThat(events.read(event))
        .isInstanceOfSatisfying(
            EventReading.Strange.class, strange -> assertThat(strange.why()).contains("version"));
  }

  @Test
  void aShapeThatLacksWhatMustBeThereIsStrange() {
    String event =
        Samples.event(Samples.PINNED, "customer.subscription.created.active")
            .replace("current_period_end", "current_period_stop");

    assertThat(events.read(event)).isInstanceOf(EventReading.Strange.class);
  }

  @Test
  void recordedEventsOfOtherPeopleAreReadOrKept() throws Exception {
    Path recorded = Path.of("../../shared/contracts/stripe/events");
    if (!Files.isDirectory(recorded)) {
      return; // only where the recordings are at hand
    }
    try (Stream<Path> files = Files.walk(recorded)) {
      for (Path file :
          files
              .filter(f -> f.toString().contains("20-08") || f.toString().contains("no-api"))
              .filter(Files::isRegularFile)
              .toList()) {
        assertThat(events.read(Files.readString(file)))
            .as(file.toString())
            .isInstanceOfAny(EventReading.Genuine.class, EventReading.Strange.class);
      }
    }
  }

  private ProviderSubscription subscription(String event) {
    return ((PaymentNews.SubscriptionSeen) news(event)).subscription();
  }

  private ProviderInvoice invoice(String event) {
    return ((PaymentNews.InvoiceSeen) news(event)).invoice();
  }

  private PaymentNews news(String event) {
    return switch (events.read(event)) {
      case EventReading.Genuine genuine -> genuine.event().news();
      case EventReading.Strange strange -> throw new AssertionError(strange.why());
      case EventReading.Forged forged -> throw new AssertionError(forged.why());
      case EventReading.Unverifiable none -> throw new AssertionError();
    };
  }
}
