package ai.realstaging.storage;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the pictures lie.
///
/// @param endpoint of the S3 server; none means Amazon's own of the region
/// @param publicEndpoint the same server as browsers reach it, when that is another address
/// @param accessKey names us to the store
/// @param secretKey signs our requests and links
/// @param pathStyle whether the bucket stands in the path and not in the host name
/// @param publiclyReachable whether a model provider can read our links
/// @param createBucket whether a missing bucket is made at start; for a store of one's own
/// @param timeout of one request, connecting included
@Validated
@ConfigurationProperties("realstaging.storage")
public record StorageSettings(
    @Nullable URI endpoint,
    @Nullable URI publicEndpoint,
    @DefaultValue("us-east-1") @NotBlank String region,
    @NotBlank(message = "must name the bucket that pictures lie in") String bucket,
    @NotBlank(message = "must be the access key of the object store") String accessKey,
    @NotBlank(message = "must be the secret key of the object store") String secretKey,
    @DefaultValue("false") boolean pathStyle,
    @DefaultValue("false") boolean publiclyReachable,
    @DefaultValue("false") boolean createBucket,
    @DefaultValue("30s") Duration timeout) {

  /// The address that links are made for; none is Amazon's own.
  @Nullable URI linkEndpoint() {
    return publicEndpoint != null ? publicEndpoint : endpoint;
  }

  @Override
  public String toString() {
    return "StorageSettings[endpoint=%s, region=%s, bucket=%s]".formatted(endpoint, region, bucket);
  }
}
