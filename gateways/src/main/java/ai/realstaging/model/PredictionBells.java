package ai.realstaging.model;

import ai.realstaging.redis.PubSubChannel;
import ai.realstaging.redis.RedisConnections;
import org.springframework.context.SmartLifecycle;

/// Carries rings between processes: the server hears the provider's call, a worker waits for the
/// prediction. Without Redis nothing is carried, and the worker finds out at its next question.
public final class PredictionBells implements SmartLifecycle {

  private static final String CHANNEL = "predictions";

  private final PubSubChannel channel;
  private final PredictionSignals signals;

  PredictionBells(RedisConnections redis, PredictionSignals signals) {
    this.signals = signals;
    channel = new PubSubChannel(redis, CHANNEL, signals::wake);
  }

  /// Wakes whoever waits for the prediction, in whatever process.
  public void ring(String predictionId) {
    signals.wake(predictionId);
    channel.say(predictionId);
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

  boolean hears() {
    return channel.hears();
  }
}
