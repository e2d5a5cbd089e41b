package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Signs links: AWS signature version 4 in the query. Computed here, nothing is asked of the store.
/// A signed link is a key to its object for as long as it is valid, so none is ever logged.
final class S3Links implements AutoCloseable {

  private final S3Presigner presigner;
  private final String bucket;

  S3Links(StorageSettings settings) {
    var builder =
        S3Presigner.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build());
    Optional.ofNullable(settings.linkEndpoint()).ifPresent(builder::endpointOverride);
    this.presigner = builder.build();
    this.bucket = settings.bucket();
  }

  /// The length is signed like the type: a longer or shorter body is refused by the store. A
  /// browser sends the length by itself, and lets no page set it.
  UploadSlot slot(ObjectKey key, String contentType, long bytes, Duration validity) {
    URL url =
        presigner
            .presignPutObject(
                presign ->
                    presign
                        .signatureDuration(validity)
                        .putObjectRequest(
                            put ->
                                put.bucket(bucket)
                                    .key(key.value())
                                    .contentType(contentType)
                                    .contentLength(bytes)))
            .url();
    return new UploadSlot(key, uri(url), Map.of("Content-Type", contentType), validity);
  }

  URI link(ObjectKey key, Duration validity, Optional<String> downloadName) {
    URL url =
        presigner
            .presignGetObject(
                presign ->
                    presign
                        .signatureDuration(validity)
                        .getObjectRequest(
                            get -> {
                              get.bucket(bucket).key(key.value());
                              downloadName
                                  .map(name -> new DownloadName(name).disposition())
                                  .ifPresent(get::responseContentDisposition);
                            }))
            .url();
    return uri(url);
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a signed link is no URI");
    }
  }

  @Override
  public void close() {
    presigner.close();
  }
}
