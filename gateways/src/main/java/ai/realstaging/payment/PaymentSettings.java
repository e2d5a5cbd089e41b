package ai.realstaging.payment;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How this installation speaks with Stripe. Without a secret key it sells nothing.
///
/// @param secretKey `sk_…` or a restricted `rk_…`
/// @param webhookSecret `whsec_…`, what the events are signed with; must be set with the key
/// @param previousWebhookSecret the one before, while it is being replaced
/// @param baseUrl of Stripe's API
/// @param pages origins of the hosted pages that a browser is sent to
/// @param tolerance how old a signature may be
@Validated
@ConfigurationProperties("realstaging.payment")
public record PaymentSettings(
    @Nullable String secretKey,
    @Nullable String webhookSecret,
    @Nullable String previousWebhookSecret,
    @DefaultValue("https://api.stripe.com") @NotNull URI baseUrl,
    @DefaultValue({
          "https://checkout.stripe.com",
          "https://billing.stripe.com",
          "https://invoice.stripe.com"
        })
        List<URI> pages,
    @DefaultValue("5m") @NotNull Duration tolerance) {

  public PaymentSettings {
    pages = List.copyOf(pages);
    if (given(secretKey).isPresent() != given(webhookSecret).isPresent()) {
      throw new IllegalArgumentException(
          "realstaging.payment.secret-key and realstaging.payment.webhook-secret belong together:"
              + " set both to sell plans, or neither");
    }
  }

  /// Whether plans can be sold here.
  public boolean isConfigured() {
    return key().isPresent();
  }

  Optional<String> key() {
    return given(secretKey);
  }

  List<String> signingSecrets() {
    return Stream.of(given(webhookSecret), given(previousWebhookSecret))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(some -> !some.isBlank());
  }

  @Override
  public String toString() {
    return "PaymentSettings[baseUrl="
        + baseUrl
        + ", key="
        + (isConfigured() ? "set" : "none")
        + "]";
  }
}
