package ai.realstaging.image;

import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.PhotoInspector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The photo room knows no framework; here its tools get their settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageSettings.class)
class PhotoTools {

  @Bean
  PhotoInspector photoInspector(ImageSettings settings) {
    return new PhotoInspector(settings.photoSettings());
  }

  @Bean
  PhotoDeveloper photoDeveloper(ImageSettings settings) {
    return new PhotoDeveloper(settings.photoSettings());
  }
}
