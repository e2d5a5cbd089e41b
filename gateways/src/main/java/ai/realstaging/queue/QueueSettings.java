package ai.realstaging.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the queue works.
///
/// @param slots jobs that one worker holds at once while a provider works on them
/// @param localSlots jobs that one worker holds at once that it computes itself; one more than are
///     worked on lets the next be read meanwhile
/// @param lease how long a job is held without a heartbeat
/// @param sweep how often lost leases and lost tickets are looked for, give or take a half
/// @param maxFailures failed attempts before a job is dead
/// @param maxCrashes lost workers before a job is dead
/// @param backoff pause after the first failure; doubles up to `maxBackoff`
/// @param drain how long a stopping worker waits for its jobs to let go
@Validated
@ConfigurationProperties("realstaging.queue")
public record QueueSettings(
    @DefaultValue("64") @Min(1) @Max(1000) int slots,
    @DefaultValue("2") @Min(1) @Max(100) int localSlots,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("1s") Duration sweep,
    @DefaultValue("5") @Min(1) int maxFailures,
    @DefaultValue("3") @Min(1) int maxCrashes,
    @DefaultValue("5s") Duration backoff,
    @DefaultValue("10m") Duration maxBackoff,
    @DefaultValue("2s") Duration drain) {

  /// Jobs of this lane that one worker holds at once.
  int slots(Lane lane) {
    return switch (lane) {
      case REMOTE -> slots;
      case LOCAL -> localSlots;
    };
  }

  /// Often enough that a wish to cancel is heard soon, and three times a lease at the least.
  Duration heartbeat() {
    Duration third = lease.dividedBy(3);
    return third.compareTo(Duration.ofSeconds(3)) < 0 ? third : Duration.ofSeconds(3);
  }

  /// A job whose last heartbeat is older than this is given up by its holder, before its lease
  /// ends.
  Duration safeHold() {
    return lease.minus(lease.dividedBy(6));
  }
}
