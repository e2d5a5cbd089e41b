package ai.realstaging.server.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The issuer's keys, remembered. They are fetched again when they are old, and when a token names
/// a key that is not among them, because issuers rotate; but never twice within the pause, so that
/// a storm of made-up key names costs the issuer nothing. While the issuer is away the old keys
/// stay good for a day.
@Component
class IssuerKeys implements JWKSource<SecurityContext> {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final Duration OLD_KEYS_STAY = Duration.ofDays(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final IssuerDocuments issuer;
  private final InstantSource clock;
  private final Duration stay;
  private final Duration pause;
  private final ReentrantLock fetching = new ReentrantLock();

  private volatile @Nullable Held held;
  private volatile Instant nextFetch = Instant.MIN;

  IssuerKeys(IssuerDocuments issuer, SecuritySettings settings, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
    this.stay = settings.keysStay();
    this.pause = settings.keysPause();
  }

  private record Held(JWKSet keys, Instant since) {}

  /// There are no keys to check a token with.
  static final class Unreachable extends KeySourceException {
    private static final long serialVersionUID = 1L;

    Unreachable() {
      super("the issuer's keys are not to be had");
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    Held now = held;
    if (now == null || now.since().plus(stay).isBefore(clock.instant())) {
      now = refresh(now);
    }
    List<JWK> found = selector.select(now.keys());
    if (!found.isEmpty()) {
      return found;
    }
    return selector.select(refresh(now).keys());
  }

  /// The keys after a fetch, or `known` when it is too early for one.
  private Held refresh(@Nullable Held known) throws KeySourceException {
    fetching.lock();
    try {
      Held now = held;
      if (now != null && !now.equals(known)) {
        return now; // somebody else fetched while this one waited
      }
      if (!clock.instant().isBefore(nextFetch)) {
        now = fetch(now);
      }
      if (now == null || now.since().plus(OLD_KEYS_STAY).isBefore(clock.instant())) {
        throw new Unreachable();
      }
      return now;
    } finally {
      fetching.unlock();
    }
  }

  private @Nullable Held fetch(@Nullable Held old) {
    Instant now = clock.instant();
    try {
      Held fresh = new Held(issuer.keys(), now);
      held = fresh;
      nextFetch = now.plus(pause);
      return fresh;
    } catch (IOException e) {
      LOG.warn("The keys of the issuer could not be fetched: {}", e.toString());
      nextFetch = now.plus(old == null ? AFTER_FAILURE : pause);
      return old;
    }
  }
}
