package ai.realstaging.server.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Why a request is refused, before it is written down as a [Problem].
///
/// @param detail a sentence for the caller, without anything internal
public record Verdict(
    ProblemCode code, String detail, List<Fault> faults, Optional<Duration> retryAfter) {

  public Verdict {
    faults = List.copyOf(faults);
  }

  public static Verdict of(ProblemCode code, String detail) {
    return new Verdict(code, detail, List.of(), Optional.empty());
  }

  static Verdict later(ProblemCode code, String detail, Duration retryAfter) {
    return new Verdict(code, detail, List.of(), Optional.of(retryAfter));
  }
}
