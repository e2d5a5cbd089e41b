package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Pictures in an S3 bucket, Amazon's or any server that speaks its protocol.
@Component
@EnableConfigurationProperties(StorageSettings.class)
class S3ObjectStore implements ObjectStore, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int CONNECTIONS = 64;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final S3Client s3;
  private final S3Links links;
  private final StorageSettings settings;

  S3ObjectStore(StorageSettings settings) {
    this.settings = settings;
    this.links = new S3Links(settings);
    this.s3 = client(settings);
    if (settings.createBucket()) {
      createBucket();
    }
  }

  private static S3Client client(StorageSettings settings) {
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .forcePathStyle(settings.pathStyle())
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(CONNECT)
                    .socketTimeout(settings.timeout()))
            .overrideConfiguration(o -> o.apiCallAttemptTimeout(settings.timeout()));
    Optional.ofNullable(settings.endpoint()).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  @Override
  public UploadSlot uploadSlot(ObjectKey key, String contentType, long bytes, Duration validity) {
    return links.slot(key, contentType, bytes, validity);
  }

  @Override
  public URI link(ObjectKey key, Duration validity, Optional<String> downloadName) {
    return links.link(key, validity, downloadName);
  }

  @Override
  public Optional<URI> publicLink(ObjectKey key, Duration validity) {
    return settings.publiclyReachable()
        ? Optional.of(links.link(key, validity, Optional.empty()))
        : Optional.empty();
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    try {
      HeadObjectResponse found =
          ask(() -> s3.headObject(head -> head.bucket(settings.bucket()).key(key.value())));
      return Optional.of(new StoredObject(key, found.contentLength(), found.contentType()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream read(ObjectKey key) {
    try {
      return ask(() -> s3.getObject(get -> get.bucket(settings.bucket()).key(key.value())));
    } catch (NoSuchKeyException e) {
      throw new ObjectMissing(key);
    }
  }

  @Override
  public byte[] head(ObjectKey key, int count) {
    String range = "bytes=0-" + (count - 1);
    try (InputStream in =
        ask(
            () ->
                s3.getObject(get -> get.bucket(settings.bucket()).key(key.value()).range(range)))) {
      return in.readNBytes(count);
    } catch (NoSuchKeyException e) {
      throw new ObjectMissing(key);
    } catch (EmptyObject e) {
      return new byte[0];
    } catch (IOException e) {
      throw new StoreUnavailable("the object store broke off", e);
    }
  }

  @Override
  public void write(ObjectKey key, Path file, String contentType) {
    put(key, contentType, RequestBody.fromFile(file));
  }

  @Override
  public void write(ObjectKey key, byte[] bytes, String contentType) {
    put(key, contentType, RequestBody.fromBytes(bytes));
  }

  @Override
  public void delete(ObjectKey key) {
    ask(() -> s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key.value())));
  }

  @Override
  public void check() {
    ask(() -> s3.headBucket(head -> head.bucket(settings.bucket())));
  }

  @Override
  public void close() {
    s3.close();
    links.close();
  }

  private void put(ObjectKey key, String contentType, RequestBody body) {
    ask(
        () ->
            s3.putObject(
                put -> put.bucket(settings.bucket()).key(key.value()).contentType(contentType),
                body));
  }

  private void createBucket() {
    try {
      s3.headBucket(head -> head.bucket(settings.bucket()));
    } catch (NoSuchBucketException e) {
      ask(() -> s3.createBucket(create -> create.bucket(settings.bucket())));
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  /// Everything that the store may answer with becomes ours, but for the one thing that callers
  /// tell apart: that there is no such key.
  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (S3Exception e) {
      if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
        throw new EmptyObject();
      }
      throw unavailable(e);
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  private static StoreUnavailable unavailable(SdkException e) {
    return new StoreUnavailable("the object store cannot be used now", e);
  }

  /// The answer to a range of an object without a byte.
  private static final class EmptyObject extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
