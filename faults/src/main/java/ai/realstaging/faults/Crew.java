package ai.realstaging.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The workers of a run: one beside the server and one elsewhere, each replaced when it has ended.
final class Crew implements AutoCloseable {

  private static final List<Path> FAKETIME =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/faketime/libfaketime.so.1"));

  private final House house;
  private final Random dice;
  private final Optional<Namespace> elsewhere;
  private Child near;
  private Child far;

  Crew(House house, Random dice) {
    this.house = house;
    this.dice = dice;
    elsewhere = Namespace.make(house.ports());
    near = house.startWorker(Child.Birth.of("worker", "near"));
    far = house.startWorker(farBirth());
    near.awaitReady();
    far.awaitReady();
  }

  /// What of the plan this machine does not allow, in words.
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (elsewhere.isEmpty()) {
      missing.add(
          "no network name spaces here: cut-off workers are cut off by silent wires instead");
    }
    if (faketime().isEmpty()) {
      missing.add("no libfaketime here: a wrong clock is wrong in our own code only");
    }
    return missing;
  }

  Child any() {
    return dice.nextBoolean() ? near : far;
  }

  Child far() {
    return far;
  }

  Optional<Namespace> elsewhere() {
    return elsewhere;
  }

  /// Whether somebody can take jobs now.
  boolean atWork() {
    return near.ready() || far.ready();
  }

  /// Starts what has ended; returns before it is ready.
  void replace() {
    if (!near.alive()) {
      near = house.startWorker(Child.Birth.of("worker", "near"));
    }
    if (!far.alive()) {
      far = house.startWorker(farBirth());
    }
    house.bury();
  }

  /// Replaces the near worker by one that dies or freezes at a step.
  Child doomed(Step step, Steps.How how) {
    near.kill();
    near =
        house.startWorker(
            Child.Birth.of("worker", "doomed")
                .with(Map.of(Steps.STEP, step.name(), Steps.HOW, how.name())));
    return near;
  }

  /// Replaces the near worker by one whose clock is wrong.
  Child skewed(int hours) {
    near.kill();
    Child.Birth plain = Child.Birth.of("worker", "skewed");
    near =
        house.startWorker(
            faketime()
                .map(
                    library ->
                        new Child.Birth(
                            "worker",
                            "skewed",
                            List.of(),
                            Map.of(),
                            Map.of(
                                "LD_PRELOAD",
                                library.toString(),
                                "FAKETIME",
                                "%+dh".formatted(hours),
                                "FAKETIME_DONT_FAKE_MONOTONIC",
                                "1",
                                "DONT_FAKE_MONOTONIC",
                                "1"),
                            ""))
                .orElse(plain.with(Map.of(Programs.SKEW, Integer.toString(hours * 3600)))));
    return near;
  }

  @Override
  public void close() {
    elsewhere.ifPresent(Namespace::close);
  }

  private Child.Birth farBirth() {
    Child.Birth plain = Child.Birth.of("worker", "far");
    return elsewhere
        .map(
            space ->
                new Child.Birth(
                    "worker",
                    "far",
                    space.prefix(),
                    Map.of(
                        Programs.FORWARD,
                        String.join(
                            ",",
                            house.ports().stream().map(port -> Integer.toString(port)).toList())),
                    Map.of(),
                    ""))
        .orElse(plain);
  }

  private static Optional<Path> faketime() {
    return FAKETIME.stream().filter(Files::exists).findFirst();
  }
}
