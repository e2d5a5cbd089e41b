package ai.realstaging.server.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The streams of this node: so many an account, and all ended before the server waits for its last
/// requests. A request that was already on its way then is told where things stand, and no more.
@Component
class OpenStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final int most;
  private final ConcurrentHashMap<AccountId, Integer> counts = new ConcurrentHashMap<>();
  private final Set<ProgressStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile boolean leaving;

  OpenStreams(ServerSettings settings) {
    this.most = settings.events().perAccount();
  }

  /// Starts the stream on a thread of its own. Throws [Refused] when the account has enough.
  void start(ProgressStream stream) {
    AccountId account = stream.account();
    if (counts.merge(account, 1, Integer::sum) > most) {
      leave(account);
      throw Refused.until(
          ProblemCode.RATE_LIMITED, "An account may hear " + most + " streams at once.", LATER);
    }
    open.add(stream);
    if (leaving) {
      stream.close();
    }
    Thread.ofVirtual().name("events").start(() -> run(stream));
  }

  int count() {
    return open.size();
  }

  private void run(ProgressStream stream) {
    try {
      stream.run();
    } catch (RuntimeException e) {
      LOG.warn("A stream of events broke: {}", e.toString());
    } finally {
      open.remove(stream);
      leave(stream.account());
    }
  }

  private void leave(AccountId account) {
    counts.computeIfPresent(account, (id, count) -> count == 1 ? null : count - 1);
  }

  @Override
  public void start() {
    leaving = false;
    running = true;
  }

  @Override
  public void stop() {
    leaving = true;
    running = false;
    open.forEach(ProgressStream::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
