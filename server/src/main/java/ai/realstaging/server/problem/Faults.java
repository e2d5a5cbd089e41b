package ai.realstaging.server.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/// Reads the broken fields out of what the validation found.
final class Faults {

  private static final Map<String, String> CODES =
      Map.of(
          "NotNull", "required",
          "NotBlank", "required",
          "NotEmpty", "required",
          "Size", "length",
          "Min", "range",
          "Max", "range",
          "Pattern", "format",
          "WireWord", "unknown_value");

  private Faults() {}

  static List<Fault> of(MethodArgumentNotValidException invalid) {
    return sorted(invalid.getBindingResult().getAllErrors().stream().map(Faults::fault));
  }

  static List<Fault> of(HandlerMethodValidationException invalid) {
    return sorted(
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                error instanceof ObjectError object
                                    ? fault(object)
                                    : new Fault(
                                        snake(
                                            Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(),
                                                "value")),
                                        code(error),
                                        message(error)))));
  }

  /// `images[2].room_type` of `images[2].roomType`.
  static String snake(String path) {
    return path.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  static String path(List<JacksonException.Reference> references) {
    return references.stream()
        .map(r -> r.getPropertyName() != null ? r.getPropertyName() : "[" + r.getIndex() + "]")
        .collect(Collectors.joining("."));
  }

  private static Fault fault(ObjectError error) {
    String field = error instanceof FieldError one ? one.getField() : error.getObjectName();
    return new Fault(snake(field), code(error), message(error));
  }

  private static String code(MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    return CODES.getOrDefault(constraint, "invalid");
  }

  private static String message(MessageSourceResolvable error) {
    return Objects.requireNonNullElse(error.getDefaultMessage(), "This is not right.");
  }

  private static List<Fault> sorted(Stream<Fault> faults) {
    return faults
        .sorted(java.util.Comparator.comparing(Fault::field).thenComparing(Fault::code))
        .toList();
  }
}
