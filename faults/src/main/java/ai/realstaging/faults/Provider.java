package ai.realstaging.faults;

import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.Ending;
import ai.realstaging.testkit.replicate.FakeReplicate;
import ai.realstaging.testkit.replicate.Mischief;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A model provider with moods: its predictions end by time, whoever watches, so that one that was
/// ordered twice also succeeds twice; and its webhooks come late, twice and forged.
final class Provider implements AutoCloseable {

  /// An order that takes so long outlives a worker that is told to stop.
  private static final Duration LATE = Duration.ofSeconds(2);

  private final FakeReplicate replicate = FakeReplicate.start(Clock.systemUTC());
  private final Random dice;
  private final Thread clockwork;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private volatile Duration work;
  private volatile boolean moody;
  private volatile boolean storm;
  private volatile boolean open = true;

  /// @param work how long a prediction takes
  Provider(long seed, Duration work) {
    this.dice = new Random(seed);
    this.work = work;
    replicate.endsAfter(Integer.MAX_VALUE).moods(this::mood).endings(this::ending);
    clockwork = Thread.ofVirtual().name("provider").start(this::turn);
  }

  int port() {
    return replicate.baseUrl().getPort();
  }

  FakeReplicate replicate() {
    return replicate;
  }

  /// How long a prediction takes from now on, those that were ordered before too.
  void takes(Duration time) {
    work = time;
  }

  /// From now on it misbehaves by chance, or no longer does.
  void moody(boolean on) {
    moody = on;
  }

  /// From now on it turns every order away, or no longer does.
  void storm(boolean on) {
    storm = on;
  }

  @Override
  public void close() {
    open = false;
    LockSupport.unpark(clockwork);
    replicate.close();
  }

  private synchronized Optional<Mischief> mood(Call call) {
    if (storm && call == Call.CREATE) {
      return Optional.of(dice.nextBoolean() ? Mischief.throttled(1) : withoutReset());
    }
    if (!moody) {
      return Optional.empty();
    }
    int roll = dice.nextInt(1000);
    return switch (call) {
      case CREATE -> creating(roll);
      case GET, LIST, FILES, CANCEL -> asked(roll);
      case UPLOAD, RESULT -> carrying(roll);
    };
  }

  private static Optional<Mischief> creating(int roll) {
    List<Mischief> all =
        List.of(
            Mischief.throttled(1),
            withoutReset(),
            Mischief.broken(),
            new Mischief.Reset(),
            new Mischief.ResetAfterwards(),
            new Mischief.Hang(),
            new Mischief.HangAfterwards(),
            new Mischief.Late(LATE),
            new Mischief.Truncate());
    return roll < 20 * all.size() ? Optional.of(all.get(roll / 20)) : Optional.empty();
  }

  private static Optional<Mischief> asked(int roll) {
    List<Mischief> all =
        List.of(
            Mischief.broken(), new Mischief.Reset(), new Mischief.Truncate(), new Mischief.Hang());
    return roll < 20 ? Optional.of(all.get(roll / 5)) : Optional.empty();
  }

  private static Optional<Mischief> carrying(int roll) {
    List<Mischief> all = List.of(Mischief.broken(), new Mischief.Reset(), new Mischief.Truncate());
    return roll < 30 ? Optional.of(all.get(roll / 10)) : Optional.empty();
  }

  private static Mischief withoutReset() {
    return new Mischief.Answer(429, "", "{\"detail\":\"Request was throttled.\",\"status\":429}");
  }

  private synchronized Ending ending() {
    return moody && dice.nextInt(100) < 3
        ? new Ending.Failure("Prediction failed for an unknown reason.")
        : new Ending.Picture();
  }

  private void turn() {
    while (open) {
      long now = System.nanoTime();
      for (String id : replicate.predictions()) {
        long since = seen.computeIfAbsent(id, first -> now);
        if (since > 0 && now - since > work.toNanos()) {
          replicate.finish(id);
          seen.put(id, -1L);
          callBack(id);
        }
      }
      LockSupport.parkNanos(30_000_000);
    }
  }

  private void callBack(String id) {
    int calls = roll(4);
    int late = Math.max(0, roll(12) - 8); // now and then by seconds
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                LockSupport.parkNanos(late * 1_000_000_000L);
                for (int call = 0; call < calls; call++) {
                  LockSupport.parkNanos(call * 700_000_000L);
                  replicate.call(id);
                }
                if (calls == 3 && replicate.callForged(id) / 100 == 2) {
                  seen.put("forged webhook accepted", -1L);
                }
              } catch (NoSuchElementException e) {
                // ordered without a webhook
              }
            });
  }

  /// Whether a forged webhook was taken for a true one.
  boolean deceived() {
    return seen.containsKey("forged webhook accepted");
  }

  private synchronized int roll(int sides) {
    return dice.nextInt(sides);
  }
}
