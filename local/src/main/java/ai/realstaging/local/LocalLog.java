package ai.realstaging.local;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Where the program's log goes: all of it to a file, nothing to the terminal, which is kept for
/// the sentences that matter to whoever started it.
final class LocalLog {

  private LocalLog() {}

  /// Sets up logging once for all Spring contexts of this JVM, before the first of them.
  static void to(Path file) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("local", Map.copyOf(properties(file))));
    LoggingSystem logging = LoggingSystem.get(LocalLog.class.getClassLoader());
    LogFile logFile = LogFile.get(environment);
    logging.beforeInitialize();
    logging.getSystemProperties(environment).apply(logFile);
    logging.initialize(new LoggingInitializationContext(environment), null, logFile);
  }

  /// The same as settings, which each context is given as well.
  static Map<String, String> properties(Path file) {
    return Map.of(
        "logging.file.name", file.toString(),
        "logging.threshold.console", "OFF",
        "logging.logback.rollingpolicy.max-file-size", "20MB",
        "logging.logback.rollingpolicy.max-history", "5");
  }
}
