package ai.realstaging.testkit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.annotation.AnnotationUtils;

/// Settings as they come out of their names and texts.
public final class Bound {

  private Bound() {}

  /// @param type a record of settings
  /// @param given texts by name, without the prefix of the record
  public static <T> T to(Class<T> type, Map<String, String> given) {
    ConfigurationProperties named =
        AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
    if (named == null) {
      throw new IllegalArgumentException(type + " names no prefix");
    }
    String prefix = named.value();
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    given.forEach((name, value) -> source.put(prefix + "." + name, value));
    return new Binder(source).bindOrCreate(prefix, type);
  }
}
