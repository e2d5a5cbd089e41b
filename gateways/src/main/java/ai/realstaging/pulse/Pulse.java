package ai.realstaging.pulse;

import ai.realstaging.pulse.Reading.Part;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.storage.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Feels every part at once, each for two seconds at most. Redis is felt and not needed: without it
/// work is accepted and done, only later.
@Component
public final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long PATIENCE_SECONDS = 2;

  private final List<Feeler> feelers;

  Pulse(DSLContext sql, Migrations migrations, ObjectStore store, RedisConnections redis) {
    feelers =
        List.of(
            new Feeler("postgres", true, () -> sql.selectOne().execute() == 1),
            new Feeler("migrations", true, migrations::complete),
            new Feeler(
                "object_store",
                true,
                () -> {
                  store.check();
                  return true;
                }),
            new Feeler("redis", false, redis::reachable));
  }

  private record Feeler(String name, boolean needed, Check check) {}

  private interface Check {
    boolean answers();
  }

  /// One reading at a time: who asks meanwhile waits for its turn.
  public synchronized Reading read() {
    List<FutureTask<Boolean>> answers = new ArrayList<>();
    for (Feeler feeler : feelers) {
      FutureTask<Boolean> answer = new FutureTask<>(feeler.check()::answers);
      Thread.ofVirtual().name("pulse-" + feeler.name()).start(answer);
      answers.add(answer);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < feelers.size(); i++) {
      Feeler feeler = feelers.get(i);
      parts.add(new Part(feeler.name(), answered(feeler, answers.get(i), end), feeler.needed()));
    }
    return new Reading(parts);
  }

  private static boolean answered(Feeler feeler, FutureTask<Boolean> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} did not answer within {} s", feeler.name(), PATIENCE_SECONDS);
    } catch (ExecutionException e) {
      LOG.warn("{} does not answer: {}", feeler.name(), String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
