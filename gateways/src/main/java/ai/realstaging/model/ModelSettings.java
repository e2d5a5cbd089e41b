package ai.realstaging.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Which models this installation uses, and how it speaks with their providers.
///
/// @param active the model when nobody chose one; else qwen/qwen-image-edit with a Replicate token,
/// and the built-in engine without
/// @param draft the built-in engine
/// @param resultHosts hosts, with their subdomains, from which a result may be fetched by https
/// @param loopbackResults whether a result may also be fetched from this machine, by http
/// @param maxResult the largest result that is taken
@Validated
@ConfigurationProperties("realstaging.model")
public record ModelSettings(
    @Nullable String active,
    @DefaultValue @Valid Replicate replicate,
    @DefaultValue @Valid Cog cog,
    @DefaultValue @Valid Draft draft,
    @DefaultValue @Valid Webhook webhook,
    @DefaultValue @Valid Patience patience,
    @DefaultValue("replicate.delivery") List<String> resultHosts,
    @DefaultValue("false") boolean loopbackResults,
    @DefaultValue("60MB") @NotNull DataSize maxResult) {

  public ModelSettings {
    resultHosts = List.copyOf(resultHosts);
  }

  /// @param token `r8_…`; without one Replicate's models cannot be used
  /// @param requestsPerMinute how many predictions all processes together create in a minute at
  /// most; somewhat below what the provider allows
  /// @param sharers processes that share this limit while Redis cannot tell them
  /// @param misses calls in a row without a proper answer after which nothing is asked for a while
  /// @param rest that while
  public record Replicate(
      @Nullable String token,
      @DefaultValue("https://api.replicate.com/v1") @NotNull URI baseUrl,
      @DefaultValue("540") @Min(1) int requestsPerMinute,
      @DefaultValue("4") @Min(1) int sharers,
      @DefaultValue("8") @Min(1) int misses,
      @DefaultValue("15s") @NotNull Duration rest) {

    @Override
    public String toString() {
      return "Replicate[baseUrl=" + baseUrl + ", token=" + (token == null ? "none" : "set") + "]";
    }
  }

  /// @param url of a Cog server of one's own, without a path
  public record Cog(@Nullable URI url, @Nullable String token) {

    @Override
    public String toString() {
      return "Cog[url=" + url + ", token=" + (token == null ? "none" : "set") + "]";
    }
  }

  /// @param coreSeconds about how many seconds of one core a picture may cost; with fewer it gets
  /// coarser, in the order that [ai.realstaging.render.Budget#within] tells
  public record Draft(@DefaultValue("14") @Min(1) @Max(600) int coreSeconds) {}

  /// @param secret `whsec_…`, with which Replicate signs; without one every webhook is refused
  /// @param publicUrl where Replicate reaches this installation; without one it is not asked to
  public record Webhook(@Nullable String secret, @Nullable URI publicUrl) {

    @Override
    public String toString() {
      return "Webhook[publicUrl="
          + publicUrl
          + ", secret="
          + (secret == null ? "none" : "set")
          + "]";
    }
  }

  /// @param connect for a connection
  /// @param answer for one whole answer
  /// @param download for one whole result
  /// @param poll between two questions after a prediction
  /// @param deadline for a whole prediction, at least 5 s
  /// @param lookUpAfter from its answer until a prediction is sure to be listed by its provider
  public record Patience(
      @DefaultValue("5s") Duration connect,
      @DefaultValue("30s") Duration answer,
      @DefaultValue("60s") Duration download,
      @DefaultValue("1500ms") Duration poll,
      @DefaultValue("3m") Duration deadline,
      @DefaultValue("5s") Duration lookUpAfter) {}

  Optional<String> replicateToken() {
    return text(replicate.token());
  }

  Optional<String> webhookSecret() {
    return text(webhook.secret());
  }

  Optional<String> cogToken() {
    return text(cog.token());
  }

  Optional<URI> cogUrl() {
    return Optional.ofNullable(cog.url()).filter(url -> !url.toString().isBlank());
  }

  /// Where Replicate should call; empty unless its calls can be checked.
  Optional<URI> webhookUrl() {
    return webhookSecret()
        .flatMap(secret -> Optional.ofNullable(webhook.publicUrl()))
        .filter(url -> !url.toString().isBlank())
        .map(url -> URI.create(url.toString().replaceAll("/+$", "") + ReplicateWebhook.PATH));
  }

  ModelId standard() {
    ModelId without =
        replicateToken().isPresent() ? new ModelId("qwen/qwen-image-edit") : ModelCatalog.RENDER;
    return text(active).map(ModelId::new).orElse(without);
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }
}
