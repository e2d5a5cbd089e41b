package ai.realstaging.server.wire;

import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.queue.JobState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words of the wire.
public final class Words {

  private Words() {}

  public static String of(RoomType room) {
    return lower(room);
  }

  public static String of(Style style) {
    return lower(style);
  }

  public static String of(ModelSpec.Provider provider) {
    return lower(provider);
  }

  public static String of(JobState state) {
    return lower(state);
  }

  public static Optional<JobState> jobState(String word) {
    return find(JobState.values(), word);
  }

  public static List<String> jobStates() {
    return all(JobState.values());
  }

  /// What clients see of a phase: whoever works on the image is our affair.
  public static String status(Phase phase) {
    return switch (phase) {
      case QUEUED -> "queued";
      case READING, STAGING, FINISHING -> "processing";
      case READY -> "ready";
      case ERROR -> "error";
      case CANCELED -> "canceled";
    };
  }

  /// Which of the four stages an image is in or ended in.
  public static String stage(Phase phase) {
    return lower(phase);
  }

  /// How far an image has come, in percent of its stages; not of its time.
  public static int progress(Phase phase) {
    return switch (phase) {
      case QUEUED -> 0;
      case READING -> 10;
      case STAGING -> 40;
      case FINISHING -> 90;
      case READY, ERROR, CANCELED -> 100;
    };
  }

  public static Optional<RoomType> roomType(String word) {
    return find(RoomType.values(), word);
  }

  public static Optional<Style> style(String word) {
    return find(Style.values(), word);
  }

  public static List<String> roomTypes() {
    return all(RoomType.values());
  }

  public static List<String> styles() {
    return all(Style.values());
  }

  public static List<String> statuses() {
    return Arrays.stream(Phase.values()).map(Words::status).distinct().toList();
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
    return Arrays.stream(values).filter(value -> lower(value).equals(word)).findFirst();
  }

  private static <E extends Enum<E>> List<String> all(E[] values) {
    return Arrays.stream(values).map(Words::lower).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
