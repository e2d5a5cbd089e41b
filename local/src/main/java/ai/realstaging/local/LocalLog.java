package ai.realstaging.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Where the program's log goes: all of it to a file, nothing to the terminal, which is kept for
/// the sentences that matter to whoever started it.
final class LocalLog {

  /// What a line says of the work that it is about: trace, request, account, job.
  private static final String IDS =
      "[%X{traceId:-} %X{request_id:-} %X{account_id:-} %X{job_id:-}] ";

  private LocalLog() {}

  /// Sets up logging once for all Spring contexts of this JVM, before the first of them.
  static void to(Path file, boolean json) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("local", Map.copyOf(properties(file, json))));
    LoggingSystem logging = LoggingSystem.get(LocalLog.class.getClassLoader());
    LogFile logFile = LogFile.get(environment);
    logging.beforeInitialize();
    logging.getSystemProperties(environment).apply(logFile);
    logging.initialize(new LoggingInitializationContext(environment), null, logFile);
  }

  /// The same as settings, which each context is given as well.
  static Map<String, String> properties(Path file, boolean json) {
    Map<String, String> properties = new HashMap<>();
    properties.put("logging.file.name", file.toString());
    properties.put("logging.threshold.console", "OFF");
    properties.put("logging.logback.rollingpolicy.max-file-size", "20MB");
    properties.put("logging.logback.rollingpolicy.max-history", "5");
    properties.put("logging.pattern.correlation", IDS);
    if (json) {
      properties.put("logging.structured.format.file", "logstash");
    }
    return properties;
  }
}
