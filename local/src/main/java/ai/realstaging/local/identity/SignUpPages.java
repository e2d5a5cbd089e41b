package ai.realstaging.local.identity;

import ai.realstaging.local.identity.SignUp.Outcome.Opened;
import ai.realstaging.local.identity.SignUp.Outcome.Refused;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page to open an account, which signs in whoever did.
@Controller
class SignUpPages {

  private final SignUp signUp;
  private final TemplateEngine templates;
  private final SecurityContextRepository contexts;
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  SignUpPages(
      SignUp signUp,
      TemplateEngine templates,
      SecurityContextRepository contexts,
      IdentitySettings settings) {
    this.signUp = signUp;
    this.templates = templates;
    this.contexts = contexts;
    onward.setDefaultTargetUrl(settings.site().home());
  }

  @GetMapping("/sign-up")
  ResponseEntity<String> ask(CsrfToken csrf) {
    return page(HttpStatus.OK, new EntryPage("", "", "", csrf.getToken()));
  }

  /// Opens the account and goes on to where the visitor was headed.
  @PostMapping("/sign-up")
  @Nullable ResponseEntity<String> open(
      HttpServletRequest request,
      HttpServletResponse response,
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password)
      throws IOException, ServletException {
    return switch (signUp.open(name, email, password)) {
      case Refused(String sentence) ->
          page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              new EntryPage(name, email, sentence, csrf.getToken()));
      case Opened(LocalUser user) -> {
        goOn(user, request, response);
        yield null; // the redirect is written
      }
    };
  }

  private void goOn(LocalUser user, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getSession();
    request.changeSessionId(); // a session from before must not become a signed-in one
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(LocalSignIn.signedIn(user));
    contexts.saveContext(context, request, response);
    onward.onAuthenticationSuccess(request, response, LocalSignIn.signedIn(user));
  }

  private ResponseEntity<String> page(HttpStatus status, EntryPage page) {
    var html = new StringOutput();
    templates.render("identity/signUp.jte", page, html);
    return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html.toString());
  }
}
