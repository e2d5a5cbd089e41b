package ai.realstaging.start;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.PropertyResolver;

/// The settings without which a program does not start. All that are missing are named at once, by
/// the names that can be set, before anything is opened.
public final class RequiredSettings {

  /// The exit code of a program that was not told enough.
  public static final int EXIT_CODE = 2;

  /// What server and worker both need.
  public static final List<String> OF_BOTH =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "realstaging.redis.url",
          "realstaging.storage.bucket",
          "realstaging.storage.access-key",
          "realstaging.storage.secret-key");

  private RequiredSettings() {}

  /// Runs the program, unless a setting is missing: then it says so and ends the JVM.
  public static void run(SpringApplicationBuilder program, List<String> required, String[] words) {
    try {
      program.listeners(check(required)).run(words);
    } catch (SpringApplication.AbandonedRunException e) {
      System.exit(EXIT_CODE);
    }
  }

  private static ApplicationListener<ApplicationEnvironmentPreparedEvent> check(
      List<String> required) {
    return event -> {
      List<String> missing = missing(required, event.getEnvironment());
      if (!missing.isEmpty()) {
        System.err.println(sentence(missing));
        throw new SpringApplication.AbandonedRunException();
      }
    };
  }

  static List<String> missing(List<String> required, PropertyResolver settings) {
    return required.stream().filter(name -> settings.getProperty(name, "").isBlank()).toList();
  }

  static String sentence(List<String> missing) {
    return missing.stream()
        .map(name -> name + " (" + variable(name) + ")")
        .collect(
            Collectors.joining(", ", "It cannot start: set ", "; docs/operations.md has them."));
  }

  /// The environment variable that sets it: dots become underscores, dashes go.
  static String variable(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
