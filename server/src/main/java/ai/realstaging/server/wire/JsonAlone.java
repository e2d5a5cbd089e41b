package ai.realstaging.server.wire;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Bodies are JSON, whatever else the libraries that happen to be there could read and write.
@Configuration(proxyBeanMethods = false)
class JsonAlone implements WebMvcConfigurer {

  private static final Set<String> OTHERS = Set.of("xml", "yaml", "cbor", "x-jackson-smile");

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(JsonAlone::removeOthers);
  }

  private static void removeOthers(List<HttpMessageConverter<?>> converters) {
    converters.removeIf(
        converter ->
            converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(OTHERS::contains));
  }
}
