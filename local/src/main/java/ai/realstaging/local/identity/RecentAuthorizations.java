package ai.realstaging.local.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// The sign-ins of late, in memory: a code lives for minutes, and tokens are signed and need no
/// memory. Old ones are forgotten, so that a long life does not fill the heap.
final class RecentAuthorizations implements OAuth2AuthorizationService {

  private static final int REMEMBERED = 2_000;

  private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
  private final Deque<OAuth2Authorization> order = new ArrayDeque<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    if (memory.findById(authorization.getId()) == null) {
      order.addLast(authorization);
    }
    memory.save(authorization);
    if (order.size() > REMEMBERED) {
      OAuth2Authorization oldest = memory.findById(order.removeFirst().getId());
      if (oldest != null) {
        memory.remove(oldest);
      }
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    order.removeIf(known -> known.getId().equals(authorization.getId()));
    memory.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return memory.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return memory.findByToken(token, type);
  }
}
