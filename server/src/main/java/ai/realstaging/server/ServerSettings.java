package ai.realstaging.server;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the front door behaves.
///
/// @param publicUrl the address that browsers open, where it is known
/// @param maxBodyBytes largest body of a request; photos go straight to the store
/// @param keyedRequests requests with an Idempotency-Key at once; each holds a database connection
/// @param metricsToken whoever shows it as a bearer token may read /metrics; without it only this
/// machine
@Validated
@ConfigurationProperties("realstaging.server")
public record ServerSettings(
    @Nullable URI publicUrl,
    @DefaultValue("262144") @Min(1024) long maxBodyBytes,
    @DefaultValue("5") @Min(1) int keyedRequests,
    @Nullable String metricsToken,
    @DefaultValue @Valid Rate rate,
    @DefaultValue @Valid Events events) {

  /// The token bucket of an account.
  ///
  /// @param burst requests at once
  /// @param perMinute requests in the long run
  public record Rate(
      @DefaultValue("300") @Min(1) int burst, @DefaultValue("600") @Min(1) int perMinute) {}

  /// The live events.
  ///
  /// @param perAccount streams of an account on this node
  /// @param queue events that may wait for a slow reader before it is sent away
  /// @param lookWhenDeaf how often the database is looked at while the live channel is down
  /// @param maxAge when a stream ends so that the browser opens a new one
  public record Events(
      @DefaultValue("20") @Min(1) int perAccount,
      @DefaultValue("64") @Min(1) @Max(10_000) int queue,
      @DefaultValue("30s") Duration heartbeat,
      @DefaultValue("60s") Duration look,
      @DefaultValue("5s") Duration lookWhenDeaf,
      @DefaultValue("30m") Duration maxAge) {}

  @Override
  public String toString() {
    return "ServerSettings[publicUrl=" + publicUrl + "]";
  }
}
