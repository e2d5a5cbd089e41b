package ai.realstaging.queue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// `bin/bench queue`: how fast the queue is on this machine, beside the bare Redis stream that it
/// cannot beat. Every commit is durable. Prints one line a figure.
public final class QueueBench {

  private static final int[][] LOADS = {{5, 50}, {100, 1500}, {300, 4500}};

  private final BenchHouse house;

  private QueueBench(BenchHouse house) {
    this.house = house;
  }

  /// @param words none; `worker` and settings in the child that is killed
  public static void main(String[] words) {
    if (words.length > 0 && words[0].equals("worker")) {
      try (BenchHouse child = BenchHouse.joining(Arrays.copyOfRange(words, 1, words.length))) {
        child.holdForEver();
      }
      return;
    }
    try (BenchHouse house = BenchHouse.open()) {
      QueueBench bench = new QueueBench(house);
      bench.limit();
      bench.latencies();
      bench.enqueues();
      bench.claims();
      bench.throughput();
      bench.heap();
      bench.recovery();
    }
  }

  /// What Redis alone does.
  private void limit() {
    BareStream stream = new BareStream(house.redis());
    for (int[] load : LOADS) {
      tell("bare Redis stream, start at %d/s".formatted(load[0]), stream.latency(load[0], load[1]));
    }
    say("bare Redis stream, add and take", "%.0f/s".formatted(stream.throughput(20_000)));
  }

  private void latencies() {
    Starts starts = new Starts(house);
    try (QueueWorker worker = house.worker(starts::run)) {
      starts.measure(200, 1000);
      for (int[] load : LOADS) {
        double cpu = cpuSeconds();
        tell("start latency at %d/s".formatted(load[0]), starts.measure(load[0], load[1]));
        say("  processor time of all of this JVM", "%.2f ms a job".formatted(perJob(cpu, load[1])));
      }
      say("  still being ended when the last began", "%d".formatted(worker.running()));
    }
  }

  private void enqueues() {
    int each = 500;
    long begun = System.nanoTime();
    house.enqueueInParallel(8, each);
    say("enqueue, 8 clients", "%.0f/s".formatted(8 * each / seconds(begun)));
    house.clear();
  }

  private void claims() {
    for (int batch : new int[] {1, 32, 100}) {
      int all = batch == 1 ? 1000 : 9600;
      house.fill(all);
      long begun = System.nanoTime();
      int claimed = 0;
      for (int got = house.claim(batch); got > 0; got = house.claim(batch)) {
        claimed += got;
      }
      say(
          "claim %d at once, one connection".formatted(batch),
          "%.0f/s".formatted(claimed / seconds(begun)));
      house.clear();
    }
  }

  private void throughput() {
    int all = 6000;
    house.fill(all);
    CountDownLatch done = new CountDownLatch(all);
    double cpu = cpuSeconds();
    long begun = System.nanoTime();
    try (QueueWorker worker =
        house.worker(
            job -> {
              done.countDown();
              return BenchHouse.DONE;
            })) {
      await(done);
      say("claim, run and end no-ops, one worker", "%.0f/s".formatted(all / seconds(begun)));
      say("  processor time of all of this JVM", "%.2f ms a job".formatted(perJob(cpu, all)));
      say("  still being ended when the last began", "%d".formatted(worker.running()));
    }
  }

  private void heap() {
    int held = 200;
    house.fill(held);
    CountDownLatch started = new CountDownLatch(held);
    QueueWorker worker =
        house.worker(
            job -> {
              started.countDown();
              return BenchHouse.waitWhileHeld(job);
            });
    await(started);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    say("heap while one worker holds 200 waiting jobs", "%d MB".formatted(used));
    long begun = System.nanoTime();
    worker.close();
    say("graceful stop with 200 jobs held", "%.2f s".formatted(seconds(begun)));
    house.clear();
  }

  /// A worker in a process of its own is killed with a job in hand; how long until another has it.
  private void recovery() {
    Process victim = house.child();
    house.fill(1);
    while (!house.isHeldElsewhere()) {
      LockSupport.parkNanos(20_000_000);
    }
    CountDownLatch again = new CountDownLatch(1);
    try (QueueWorker worker =
        house.worker(
            job -> {
              again.countDown();
              return BenchHouse.DONE;
            })) {
      victim.destroyForcibly();
      long killed = System.nanoTime();
      await(again);
      say("kill -9 until another starts the job", "%.1f s (lease 30 s)".formatted(seconds(killed)));
      say("  still being ended when the last began", "%d".formatted(worker.running()));
    }
  }

  private static void tell(String what, long[] nanos) {
    say(
        what,
        "p50 %.2f ms   p99 %.2f ms"
            .formatted(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6));
  }

  private static void say(String what, String figure) {
    System.out.printf("%-46s %s%n", what, figure);
    System.out.flush();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(Duration.ofMinutes(5).toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the queue stands still");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double perJob(double cpuBefore, int jobs) {
    return (cpuSeconds() - cpuBefore) * 1000 / jobs;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double cpuSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
