package ai.realstaging.render.harness;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.Budget;
import ai.realstaging.render.Progress;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.sample.SampleRooms;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Stages a painted living room at a size and prints what that costs: `EngineBench WIDTH HEIGHT`.
/// Processor seconds are the median of three warm runs, on all cores together; the heap is its
/// largest use, garbage included, so it cannot exceed what the virtual machine was given.
final class EngineBench {

  private static final int RUNS = 4;

  private EngineBench() {}

  public static void main(String[] args) {
    Rgb photo = sized(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    double[] seconds = new double[RUNS];
    StagingOutcome last = new StagingOutcome.Refused(ai.realstaging.render.Refusal.NOT_A_ROOM);
    for (int run = 0; run < RUNS; run++) {
      long before = processorTime();
      last = stage(photo, run + 1);
      seconds[run] = (processorTime() - before) / 1e9;
    }
    double first = seconds[0];
    double[] warm = Arrays.copyOfRange(seconds, 1, RUNS);
    Arrays.sort(warm);
    System.out.printf(
        "| %s x %s | %.1f s | %.1f s | %d MB of %d MB | %s |%n",
        args[0],
        args[1],
        first,
        warm[warm.length / 2],
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        told(last));
  }

  private static String told(StagingOutcome outcome) {
    return switch (outcome) {
      case StagingOutcome.Refused refused -> refused.reason().name();
      case StagingOutcome.Staged staged ->
          "%d pieces, %.0f %% changed"
              .formatted(staged.items().size(), 100 * staged.changedShare());
    };
  }

  private static StagingOutcome stage(Rgb photo, long seed) {
    return new RenderEngine()
        .stage(
            new StagingRequest(
                photo,
                RoomType.LIVING_ROOM,
                Style.SCANDINAVIAN,
                seed,
                OptionalDouble.empty(),
                Optional.empty(),
                Budget.standard()),
            Progress.SILENT,
            () -> false);
  }

  private static Rgb sized(int width, int height) {
    Rgb room = SampleRooms.livingRoom();
    if (room.width() == width && room.height() == height) {
      return room;
    }
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(room.toBufferedImage(), 0, 0, width, height, null);
    graphics.dispose();
    return Rgb.of(large);
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static long peak() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
      }
    }
    return sum;
  }
}
