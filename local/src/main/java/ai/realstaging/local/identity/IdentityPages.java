package ai.realstaging.local.identity;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.BeanNameViewResolver;

/// The page to sign in, and the one for what cannot be shown.
@Controller
class IdentityPages {

  private final TemplateEngine templates;
  private final IdentitySettings settings;

  IdentityPages(TemplateEngine templates, IdentitySettings settings) {
    this.templates = templates;
    this.settings = settings;
  }

  /// Nobody has anything to do at the root: go to the site.
  @GetMapping("/")
  String home() {
    return "redirect:" + settings.site().home();
  }

  @GetMapping("/sign-in")
  ResponseEntity<String> signIn(CsrfToken csrf) {
    return page(HttpStatus.OK, new EntryPage("", "", "", csrf.getToken()));
  }

  /// The form again after a try that failed, with what was typed but the password.
  @PostMapping("/sign-in/again")
  ResponseEntity<String> signInAgain(
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String email,
      @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException trouble) {
    HttpStatus status =
        trouble instanceof LockedException ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
    String sentence = String.valueOf(trouble.getMessage());
    return page(status, new EntryPage("", email, sentence, csrf.getToken()));
  }

  @Bean
  BeanNameViewResolver viewsByName() {
    var views = new BeanNameViewResolver();
    views.setOrder(0); // ahead of the one that takes every name for a file
    return views;
  }

  /// Boot renders its error page by the view of this name.
  @Bean("error")
  View errorPage() {
    return new ErrorView();
  }

  private ResponseEntity<String> page(HttpStatus status, EntryPage page) {
    var html = new StringOutput();
    templates.render("identity/signIn.jte", page, html);
    return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html.toString());
  }

  /// Says that something did not work, and leads back to the site.
  private final class ErrorView implements View {

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var html = new StringOutput();
      templates.render("identity/wrong.jte", settings.site().home(), html);
      response.setContentType(getContentType());
      response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
