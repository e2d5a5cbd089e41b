package ai.realstaging.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Templates and files of the pages.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  private static final Duration FOR_EVER = Duration.ofDays(365);

  /// The templates were made into classes by the build.
  @Bean
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.PREFIX + "**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
  }
}
