package ai.realstaging.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Templates and files of the pages.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /// The templates were made into classes by the build.
  @Bean
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  static RouterFunction<ServerResponse> textsOfScripts() {
    return ScriptTexts.route();
  }

  @Bean
  static RouterFunction<ServerResponse> styleSheets() {
    return StyleSheet.route();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.PREFIX + "**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_EVER);
  }
}
