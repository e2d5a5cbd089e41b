package ai.realstaging.local;

import ai.realstaging.server.ServerApplication;
import ai.realstaging.worker.WorkerApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Starts server and worker with the settings that lead them to the engines of this machine: the
/// names are those of docs/operations.md, nothing is known here that an operator could not set.
record Wiring(LocalSite site, Engines engines, LocalSecrets secrets, Map<String, String> log) {

  /// What the sign-in's artifact brings for itself, and what the two programs must not pick up.
  private static final String NOT_OURS =
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
          + "OAuth2AuthorizationServerAutoConfiguration,"
          + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
          + "OAuth2AuthorizationServerJwtAutoConfiguration";

  /// Returns when the site can be opened.
  ConfigurableApplicationContext startServer() {
    Map<String, Object> settings = shared();
    settings.put("realstaging.security.issuer", site.issuer().toString());
    settings.put("realstaging.security.audience", LocalSite.AUDIENCE);
    settings.put("realstaging.security.client-id", LocalSite.CLIENT_ID);
    settings.put("realstaging.security.client-secret", secrets.clientSecret());
    settings.put("realstaging.server.public-url", site.home());
    return start(ServerApplication.class, WebApplicationType.SERVLET, settings, fixed());
  }

  /// Returns when jobs can be taken.
  ConfigurableApplicationContext startWorker() {
    return start(WorkerApplication.class, WebApplicationType.NONE, shared(), Map.of());
  }

  /// Where it listens is the command line's affair, and never further than this machine.
  private Map<String, Object> fixed() {
    return Map.of(
        "server.port", site.port(),
        "management.server.port", site.port(),
        "server.address", Loopback.ADDRESS);
  }

  private Map<String, Object> shared() {
    var settings = new HashMap<String, Object>(log);
    settings.put("spring.autoconfigure.exclude", NOT_OURS);
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    settings.put("spring.threads.virtual.enabled", "true");
    settings.put("management.otlp.metrics.export.enabled", "false");
    settings.put("spring.datasource.url", engines.postgres().jdbcUrl());
    settings.put("spring.datasource.username", engines.postgres().user());
    settings.put("spring.datasource.password", engines.postgres().password());
    settings.put("realstaging.redis.url", engines.redis().url());
    settings.put("realstaging.storage.endpoint", engines.objects().endpoint());
    settings.put("realstaging.storage.bucket", engines.objects().bucket());
    settings.put("realstaging.storage.path-style", "true");
    settings.put("realstaging.storage.access-key", engines.objects().accessKey());
    settings.put("realstaging.storage.secret-key", engines.objects().secretKey());
    return settings;
  }

  /// What is fixed comes first; then what the environment of the process says, so that an operator
  /// can point one part elsewhere by a variable; what a program's own file says comes after.
  private static ConfigurableApplicationContext start(
      Class<?> program,
      WebApplicationType type,
      Map<String, Object> settings,
      Map<String, Object> fixed) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("fixed", fixed));
    environment.getPropertySources().addLast(new MapPropertySource("local", settings));
    return new SpringApplicationBuilder(program)
        .environment(environment)
        .web(type)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .run();
  }
}
