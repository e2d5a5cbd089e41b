package ai.realstaging.model;

import ai.realstaging.redis.RedisConnections;
import ai.realstaging.storage.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the room together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelConfiguration {

  private static final int BURSTS_PER_MINUTE = 10;

  @Bean
  PredictionSignals predictionSignals() {
    return new PredictionSignals();
  }

  @Bean
  PredictionBells predictionBells(RedisConnections redis, PredictionSignals signals) {
    return new PredictionBells(redis, signals);
  }

  @Bean
  ReplicateWebhook replicateWebhook(ModelSettings settings, InstantSource clock) {
    return new ReplicateWebhook(settings.webhookSecret().map(WebhookSignature::new), clock);
  }

  @Bean
  ModelMetrics modelMetrics(MeterRegistry meters) {
    return new ModelMetrics(meters);
  }

  @Bean
  ProviderHttp providerHttp(
      ModelSettings settings, ModelMetrics metrics, ObjectProvider<Tracer> tracer) {
    ProviderSpans spans = new ProviderSpans(tracer.getIfAvailable(() -> Tracer.NOOP));
    return new ProviderHttp(settings.patience().connect(), metrics, spans);
  }

  @Bean
  ProviderGate providerGate(ModelSettings settings, RedisConnections redis, InstantSource clock) {
    ModelSettings.Replicate limits = settings.replicate();
    return new RedisGate(
        redis,
        "replicate",
        limits.requestsPerMinute(),
        Math.max(1, limits.requestsPerMinute() / BURSTS_PER_MINUTE),
        limits.sharers(),
        clock);
  }

  @Bean
  ReplicateStager.Provider replicateProvider(
      ModelSettings settings,
      ProviderHttp http,
      PredictionSignals signals,
      ProviderGate gate,
      InstantSource clock) {
    Breaker breaker =
        new Breaker(settings.replicate().misses(), settings.replicate().rest(), clock);
    PredictionApi api =
        new PredictionApi(
            http,
            new PredictionApi.Site(
                settings.replicate().baseUrl(),
                settings.replicateToken(),
                settings.patience().answer()),
            breaker,
            clock);
    PredictionWatch watch = new PredictionWatch(api, signals, settings.patience(), clock);
    return new ReplicateStager.Provider(api, watch, results(settings, http, false), gate, breaker);
  }

  @Bean
  ReplicateStager replicateStager(
      ModelSettings settings,
      ReplicateStager.Provider provider,
      ObjectStore store,
      ModelMetrics metrics) {
    return new ReplicateStager(provider, store, settings, metrics);
  }

  @Bean
  CogStager cogStager(
      ModelSettings settings, ProviderHttp http, ObjectStore store, InstantSource clock) {
    return new CogStager(http, results(settings, http, true), store, settings, clock);
  }

  @Bean
  DraftStager draftStager(ModelSettings settings) {
    return new DraftStager(settings.draft().coreSeconds());
  }

  @Bean
  StagingModels stagingModels(
      ModelSettings settings, ReplicateStager replicate, CogStager cog, DraftStager draft) {
    return new InstalledModels(settings, replicate, cog, draft);
  }

  /// A Cog server may answer with the picture itself, or with a link to its own host.
  private static ResultFetch results(ModelSettings settings, ProviderHttp http, boolean cog) {
    Optional<String> own = settings.cogUrl().filter(url -> cog).map(URI::getHost);
    List<String> hosts = own.map(List::of).orElse(settings.resultHosts());
    return new ResultFetch(
        http,
        new ResultFetch.Allowed(hosts, settings.loopbackResults(), cog),
        settings.patience().download(),
        settings.maxResult().toBytes());
  }
}
