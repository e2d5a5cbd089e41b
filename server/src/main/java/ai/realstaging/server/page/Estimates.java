package ai.realstaging.server.page;

import ai.realstaging.image.Image;
import ai.realstaging.image.ModelHistory;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.ModelId;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.queue.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When the last of some images is ready, told from how long the same model took lately, from how
/// far apart its pictures came, and from the place in line. Says nothing rather than guess: where a
/// model has too little history, where nobody works, where the queue is paused.
@Component
public final class Estimates {

  /// Pictures that a model must have made before its time is called typical.
  static final int ENOUGH = 10;

  private static final Duration FRESH = Duration.ofSeconds(20);

  private final ModelHistory history;
  private final QueueOffice office;
  private final JobQueue queue;
  private final InstantSource clock;

  private volatile @Nullable Known known;

  Estimates(ModelHistory history, QueueOffice office, JobQueue queue, InstantSource clock) {
    this.history = history;
    this.office = office;
    this.queue = queue;
    this.clock = clock;
  }

  /// What is asked of the database at most every twenty seconds.
  private record Known(Map<ModelId, ModelHistory.Week> weeks, boolean works, Instant at) {}

  /// @param images those that are neither waiting nor running are passed over
  public Optional<Duration> toGo(List<Image> images) {
    List<Image> open = images.stream().filter(image -> !image.phase().isEnd()).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Known now = known();
    Optional<ModelHistory.Week> week = slowest(now, open);
    if (!now.works() || week.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> running =
        open.stream().filter(image -> image.phase().isRunning()).map(this::gone).toList();
    OptionalInt place =
        open.stream()
            .filter(image -> image.phase() == Phase.QUEUED)
            .max(Comparator.comparing(image -> image.times().created()))
            .map(last -> queue.placeInLine(last.id().value()))
            .orElseGet(OptionalInt::empty);
    return toGo(week.get(), running, place);
  }

  /// Nothing where a model has made too little, or where something runs far longer than is typical.
  ///
  /// @param running since when each of those that run does so
  /// @param place in line of the last that waits
  static Optional<Duration> toGo(
      ModelHistory.Week week, List<Duration> running, OptionalInt place) {
    if (week.made() < ENOUGH || week.typical().isEmpty() || week.apart().isEmpty()) {
      return Optional.empty();
    }
    Duration typical = week.typical().get();
    Duration apart = week.apart().get();
    if (running.stream().anyMatch(gone -> gone.compareTo(typical.multipliedBy(2)) > 0)) {
      return Optional.empty();
    }
    if (place.isPresent()) {
      return Optional.of(later(typical, apart.multipliedBy(place.getAsInt() + running.size())));
    }
    Duration shortest = running.stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    Duration left = later(typical, apart.multipliedBy(running.size())).minus(shortest);
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration gone(Image running) {
    return running
        .times()
        .started()
        .map(started -> Duration.between(started, clock.instant()))
        .orElse(Duration.ZERO);
  }

  /// Of the models that are to make these; nothing where one of them did nothing lately.
  private static Optional<ModelHistory.Week> slowest(Known now, List<Image> open) {
    List<ModelHistory.Week> weeks =
        open.stream()
            .map(image -> image.order().model())
            .distinct()
            .flatMap(model -> Optional.ofNullable(now.weeks().get(model)).stream())
            .toList();
    boolean all =
        weeks.size() == open.stream().map(image -> image.order().model()).distinct().count();
    return all
        ? weeks.stream().max(Comparator.comparing(week -> week.typical().orElse(Duration.ZERO)))
        : Optional.empty();
  }

  private Known known() {
    Instant now = clock.instant();
    Known last = known;
    if (last == null || last.at().plus(FRESH).isBefore(now)) {
      QueueView view = office.view();
      last = new Known(history.lately(), view.paused().isEmpty() && !view.workers().isEmpty(), now);
      known = last;
    }
    return last;
  }
}
