package ai.realstaging.server.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The door itself refuses a request.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String detail;
  private final transient List<Fault> faults;
  private final transient Optional<Duration> retryAfter;

  private Refused(
      ProblemCode code, String detail, List<Fault> faults, Optional<Duration> retryAfter) {
    super(code + ": " + detail);
    this.code = code;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.retryAfter = retryAfter;
  }

  public static Refused of(ProblemCode code, String detail) {
    return new Refused(code, detail, List.of(), Optional.empty());
  }

  public static Refused until(ProblemCode code, String detail, Duration retryAfter) {
    return new Refused(code, detail, List.of(), Optional.of(retryAfter));
  }

  public static Refused notFound() {
    return of(ProblemCode.NOT_FOUND, "There is no such thing, or it is not yours.");
  }

  /// All the broken fields at once.
  public static Refused invalid(List<Fault> faults) {
    return new Refused(
        ProblemCode.VALIDATION_FAILED, Problem.sentence(faults), faults, Optional.empty());
  }

  public static Refused invalid(String field, String code, String message) {
    return invalid(List.of(new Fault(field, code, message)));
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
