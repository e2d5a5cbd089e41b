package ai.realstaging.server.reference;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/// What the reference page is drawn with: Swagger UI out of its artifact, started by a script of
/// ours.
@Configuration(proxyBeanMethods = false)
class ReferenceFiles implements WebMvcConfigurer {

  private static final String UI = "swagger-ui";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/api/v1/docs/files/**")
        .addResourceLocations(
            "classpath:/reference/files/",
            "classpath:/META-INF/resources/webjars/%s/%s/"
                .formatted(UI, new WebJarVersionLocator().version(UI)))
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }
}
