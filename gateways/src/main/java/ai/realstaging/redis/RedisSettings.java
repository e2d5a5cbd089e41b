package ai.realstaging.redis;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where Redis is.
///
/// @param url `redis://:password@host:port`, or `rediss://` for TLS
/// @param timeout of one command, longer than a worker blocks for a ticket
@Validated
@ConfigurationProperties("realstaging.redis")
public record RedisSettings(@NotBlank String url, @DefaultValue("2s") Duration timeout) {

  @Override
  public String toString() {
    return "RedisSettings[timeout=" + timeout + "]";
  }
}
