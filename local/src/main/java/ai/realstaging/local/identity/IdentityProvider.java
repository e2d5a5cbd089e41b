package ai.realstaging.local.identity;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The running sign-in, a Spring context of its own on a port of the loopback address.
public final class IdentityProvider implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private IdentityProvider(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Migrates the tables, makes the keeper's account when it is missing, and listens.
  public static IdentityProvider start(IdentitySettings settings) {
    return new IdentityProvider(
        new SpringApplicationBuilder(IdentityConfiguration.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(context -> register((GenericApplicationContext) context, settings))
            .environment(environment(settings))
            .run());
  }

  @Override
  public void close() {
    context.close();
  }

  private static void register(GenericApplicationContext context, IdentitySettings settings) {
    context.registerBean(IdentitySettings.class, () -> settings);
  }

  /// Nothing outside of the program, like a variable meant for the site, changes these.
  private static ConfigurableEnvironment environment(IdentitySettings settings) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("identity", properties(settings)));
    return environment;
  }

  private static Map<String, Object> properties(IdentitySettings settings) {
    return Map.ofEntries(
        Map.entry("spring.config.name", "identity"), // application.* is the server's
        Map.entry("spring.main.web-application-type", "servlet"),
        Map.entry("spring.threads.virtual.enabled", "true"),
        Map.entry("server.address", "127.0.0.1"),
        Map.entry("server.port", settings.port()),
        Map.entry("server.shutdown", "immediate"),
        // cookies do not know ports: the site on the same host has a session of its own
        Map.entry("server.servlet.session.cookie.name", "RSIDP"),
        Map.entry("server.servlet.session.cookie.http-only", "true"),
        Map.entry("server.servlet.session.cookie.same-site", "lax"),
        // its own files, then the site's letters and pictures
        Map.entry(
            "spring.web.resources.static-locations",
            "classpath:/identity/,classpath:/static/vendor/instrument-sans-5.3.0/,"
                + "classpath:/static/picture/"));
  }
}
