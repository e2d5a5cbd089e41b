package ai.realstaging.render.harness;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.Budget;
import ai.realstaging.render.Progress;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Rgb;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Furnishes known rooms as every type and counts what broke a rule or stands where the true room
/// has no floor; draws every sixth on one thread and on two: `StagingBench [COUNT]`.
final class StagingBench {
  private static final int SIDE = 500;
  private static final int EVERY = 6;
  private static final List<RoomType> TYPES = List.of(RoomType.values());
  private static final List<Style> STYLES = List.of(Style.values());

  private StagingBench() {}

  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 96;
    List<Staging> all =
        IntStream.range(0, count)
            .mapToObj(KnownRooms::room)
            .flatMap(room -> Staging.of(room).stream())
            .toList();
    for (Staging one : all) {
      tell(one.label(), "breaks", one.broken());
      tell(one.label(), "off the true floor", one.outside());
      tell(one.label(), "before a door", one.atDoors());
    }
    int pieces = all.stream().mapToInt(Staging::pieces).sum();
    System.out.printf("%n| layouts | |%n|---|---|%n");
    System.out.printf("| rooms read, of %d | %d |%n", count, all.size() / TYPES.size());
    System.out.printf(
        "| furnished, of %d | %d |%n",
        all.size(), all.stream().filter(one -> one.pieces() > 0).count());
    System.out.printf("| pieces | %d |%n", pieces);
    System.out.printf("| rules broken | %d |%n", sum(all, Staging::broken));
    System.out.printf("| pieces off the true floor | %d |%n", sum(all, Staging::outside));
    System.out.printf("| pieces before a true door | %d |%n", sum(all, Staging::atDoors));
    pictures(count);
  }

  private static int sum(List<Staging> all, Function<Staging, List<String>> of) {
    return all.stream().mapToInt(one -> of.apply(one).size()).sum();
  }

  private static void tell(String label, String what, List<String> which) {
    if (!which.isEmpty()) {
      System.out.println(label + ": " + what + " " + which);
    }
  }

  private static void pictures(int count) {
    int drawn = 0;
    int same = 0;
    long outside = 0;
    double most = 0;
    for (int number = 0; number < count; number += EVERY) {
      Rgb photo = KnownRooms.room(number).photo().scaledTo(SIDE);
      if (stage(photo, number, 1) instanceof StagingOutcome.Staged once
          && stage(photo, number, 2) instanceof StagingOutcome.Staged again) {
        drawn++;
        same += java.util.Arrays.equals(once.picture().argb(), again.picture().argb()) ? 1 : 0;
        outside += changedOutside(photo, once);
        most = Math.max(most, once.changedShare());
      }
    }
    System.out.printf("%n| pictures | |%n|---|---|%n");
    System.out.printf("| drawn, and the same bytes on two threads | %d, %d |%n", drawn, same);
    System.out.printf("| pixels changed outside the mask | %d |%n", outside);
    System.out.printf("| largest mask | %.0f %% |%n", 100 * most);
  }

  private static long changedOutside(Rgb photo, StagingOutcome.Staged staged) {
    return IntStream.range(0, photo.argb().length)
        .filter(i -> !staged.mask().changed().get(i))
        .filter(i -> photo.argb()[i] != staged.picture().argb()[i])
        .count();
  }

  private static StagingOutcome stage(Rgb photo, int number, int threads) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(
              () ->
                  new RenderEngine()
                      .stage(
                          new StagingRequest(
                              photo,
                              TYPES.get(number / EVERY % TYPES.size()),
                              STYLES.get(number / EVERY % STYLES.size()),
                              number,
                              OptionalDouble.empty(),
                              Optional.empty(),
                              Budget.standard()),
                          Progress.SILENT,
                          () -> false))
          .join();
    }
  }
}
