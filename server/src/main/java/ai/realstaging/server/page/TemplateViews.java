package ai.realstaging.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the template that a controller names. A page is written whole or not at all: it is
/// rendered before the first byte goes out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TemplateViews implements ViewResolver {

  private final TemplateEngine templates;

  TemplateViews(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template)
        ? (model, request, response) -> render(template, model, response)
        : null;
  }

  private void render(String template, @Nullable Map<String, ?> model, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(template, model == null ? Map.of() : new HashMap<>(model), page);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
