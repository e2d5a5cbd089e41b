package ai.realstaging.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The body of every refusal, RFC 9457. `error` and `message` say `code` and `detail` once more,
/// for clients that know the older shape.
///
/// @param type leads to the page that explains the code
/// @param retryAfter seconds, where waiting helps
/// @param traceId under which the request is in the logs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable List<Fault> errors,
    @Nullable Long retryAfter,
    @Nullable String traceId,
    String error,
    String message) {

  static Problem of(Verdict verdict, String instance, @Nullable String traceId) {
    ProblemCode code = verdict.code();
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        verdict.detail(),
        instance,
        code.wire(),
        verdict.faults().isEmpty() ? null : verdict.faults(),
        verdict.retryAfter().map(wait -> Math.max(1, wait.toSeconds())).orElse(null),
        traceId,
        code.wire(),
        verdict.detail());
  }

  static String sentence(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.field() + ": " + fault.message())
        .collect(Collectors.joining(" "));
  }
}
