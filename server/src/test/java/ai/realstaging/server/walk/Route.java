package ai.realstaging.server.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// One method at one path, as the application itself has mapped it.
record Route(String method, String pattern, HandlerMethod handler) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z_]+)(?::[^}]*)?}");

  /// Every route of the application, whoever brought it.
  static List<Route> all(ApplicationContext server) {
    return server.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .distinct()
        .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("GET") : methods.stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> new Route(name, pattern, handler)));
  }

  boolean isOurs() {
    return handler.getBeanType().getName().startsWith("ai.realstaging.");
  }

  boolean isApi() {
    return pattern.startsWith("/api/");
  }

  boolean isForAdmins() {
    return Stream.of("/api/v1/admin", "/admin")
        .anyMatch(root -> pattern.equals(root) || pattern.startsWith(root + "/"));
  }

  boolean changes() {
    return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
  }

  List<String> variables() {
    return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
  }

  /// The path with each variable replaced.
  String path(Map<String, String> values) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "anything")))
        .replace("/**", "/anything");
  }

  boolean takesJson() {
    return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  /// The names of the request's parameters that the handler asks for by name.
  List<String> parameterNames() {
    return parameters()
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(Route::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Stream<MethodParameter> parameters() {
    return Arrays.stream(handler.getMethodParameters());
  }

  private static String name(MethodParameter parameter) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked == null || java.util.Map.class.isAssignableFrom(parameter.getParameterType())) {
      return "";
    }
    if (!asked.name().isEmpty() && !asked.name().equals(ValueConstants.DEFAULT_NONE)) {
      return asked.name();
    }
    return parameter.getParameter().getName();
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
