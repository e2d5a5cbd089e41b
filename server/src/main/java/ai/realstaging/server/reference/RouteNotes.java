package ai.realstaging.server.reference;

import ai.realstaging.server.problem.Problem;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Open;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// Adds to each route what its method does not show: the refusals with their codes, the header that
/// makes a POST repeatable, and that some routes are open to everybody.
@Component
class RouteNotes implements GlobalOperationCustomizer {

  private static final Set<ProblemCode> ANYWHERE =
      EnumSet.of(
          ProblemCode.RATE_LIMITED, ProblemCode.INTERNAL_ERROR, ProblemCode.SERVICE_UNAVAILABLE);

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean open = method.hasMethodAnnotation(Open.class);
    Set<ProblemCode> codes = EnumSet.copyOf(ANYWHERE);
    if (open) {
      operation.setSecurity(List.of());
    } else {
      codes.addAll(EnumSet.of(ProblemCode.UNAUTHORIZED, ProblemCode.FORBIDDEN));
    }
    if (operation.getRequestBody() != null || operation.getParameters() != null) {
      codes.add(ProblemCode.BAD_REQUEST);
    }
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(true);
      codes.addAll(EnumSet.of(ProblemCode.PAYLOAD_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }
    if (method.hasMethodAnnotation(PostMapping.class) && !open) {
      operation.addParametersItem(repeatable());
      codes.addAll(EnumSet.of(ProblemCode.CONFLICT, ProblemCode.IDEMPOTENCY_KEY_REUSED));
    }
    Refuses refuses = method.getMethodAnnotation(Refuses.class);
    if (refuses != null) {
      codes.addAll(List.of(refuses.value()));
    }
    refusals(codes).forEach((status, response) -> add(operation, status, response));
    return operation;
  }

  /// A batch answers 422 with the outcome of each item; it says so itself.
  private static void add(Operation operation, String status, ApiResponse refusal) {
    ApiResponse own = operation.getResponses().get(status);
    if (own == null) {
      operation.getResponses().addApiResponse(status, refusal);
    } else {
      own.setDescription(own.getDescription() + " Or " + refusal.getDescription());
      own.getContent().putAll(refusal.getContent());
    }
  }

  private static Map<String, ApiResponse> refusals(Set<ProblemCode> codes) {
    return codes.stream()
        .collect(
            Collectors.groupingBy(
                code -> Integer.toString(code.status()),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), RouteNotes::refusal)));
  }

  private static ApiResponse refusal(List<ProblemCode> codes) {
    String words =
        codes.stream()
            .map(code -> "`" + code.wire() + "`: " + code.title() + ".")
            .collect(Collectors.joining(" "));
    return new ApiResponse()
        .description(words)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<Problem>().$ref("#/components/schemas/Problem"))));
  }

  private static Parameter repeatable() {
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .required(false)
        .description("1 to 200 visible ASCII characters: the same key gives the same answer.")
        .schema(new StringSchema().minLength(1).maxLength(200));
  }

  /// The schemas that only refusals use.
  @SuppressWarnings("rawtypes") // as the library gives them
  static Map<String, Schema> schemas() {
    return ModelConverters.getInstance(true).readAll(Problem.class);
  }
}
