package ai.realstaging.queue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A handler that does what a test says, and remembers what the queue told it.
final class ScriptedHandler implements JobHandler {

  static final String KIND = "stage";
  static final Outcome DONE = new Outcome.Done(() -> {});

  final List<UUID> runs = new CopyOnWriteArrayList<>();
  final Map<UUID, Ending> endings = new ConcurrentHashMap<>();
  final AtomicInteger requeued = new AtomicInteger();
  private final Function<HeldJob, Outcome> script;

  ScriptedHandler(Function<HeldJob, Outcome> script) {
    this.script = script;
  }

  static ScriptedHandler doing(Outcome outcome) {
    return new ScriptedHandler(job -> outcome);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Outcome run(HeldJob job) {
    runs.add(job.subject());
    return script.apply(job);
  }

  @Override
  public void ended(UUID subject, Ending ending) {
    endings.put(subject, ending);
  }

  @Override
  public void requeued(UUID subject) {
    requeued.incrementAndGet();
  }
}
