package ai.realstaging.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.redis.PubSubChannel;
import ai.realstaging.redis.RedisConnections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Progress over Redis pub/sub. One subscription of this node hears everything; listeners are found
/// in memory by account.
@Component
class RedisLiveChannel implements LiveChannel, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RedisLiveChannel.class);
  private static final String CHANNEL = "live:images";

  private final PubSubChannel channel;
  private final Map<AccountId, Set<Consumer<ImageChanged>>> listeners = new ConcurrentHashMap<>();

  RedisLiveChannel(RedisConnections redis) {
    channel =
        new PubSubChannel(redis, CHANNEL, text -> ChangeText.read(text).ifPresent(this::tell));
  }

  @Override
  public void announce(ImageChanged change) {
    channel.say(ChangeText.write(change));
  }

  @Override
  public Subscription listen(AccountId account, Consumer<ImageChanged> listener) {
    listeners.compute(
        account,
        (id, hearing) -> {
          Set<Consumer<ImageChanged>> all =
              hearing == null ? ConcurrentHashMap.newKeySet() : hearing;
          all.add(listener);
          return all;
        });
    return () ->
        listeners.computeIfPresent(
            account,
            (id, hearing) -> {
              hearing.remove(listener);
              return hearing.isEmpty() ? null : hearing;
            });
  }

  @Override
  public boolean connected() {
    return channel.hears();
  }

  @Override
  public void start() {
    channel.open();
  }

  @Override
  public void stop() {
    channel.close();
  }

  @Override
  public boolean isRunning() {
    return channel.isOpen();
  }

  private void tell(ImageChanged change) {
    for (Consumer<ImageChanged> listener : listeners.getOrDefault(change.account(), Set.of())) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.warn("a listener failed", e);
      }
    }
  }
}
