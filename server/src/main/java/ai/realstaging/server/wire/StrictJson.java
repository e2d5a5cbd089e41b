package ai.realstaging.server.wire;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/// A number or a truth is no text: what has the wrong type is refused instead of rewritten.
@Configuration(proxyBeanMethods = false)
class StrictJson {

  private static final List<CoercionInputShape> NO_TEXT =
      List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);

  @Bean
  JsonMapperBuilderCustomizer textsAreTexts() {
    return mapper ->
        mapper.withCoercionConfig(
            LogicalType.Textual,
            config -> NO_TEXT.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
  }
}
