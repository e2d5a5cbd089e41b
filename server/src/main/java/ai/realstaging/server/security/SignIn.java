package ai.realstaging.server.security;

import java.util.Objects;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// What happens when somebody has signed in: the session remembers which browser it is of, and the
/// page that was asked for is shown.
public final class SignIn {

  /// The attribute of the session that holds what the browser said of itself.
  public static final String AGENT = "agent";

  private static final int LONGEST = 300;

  private SignIn() {}

  static AuthenticationSuccessHandler remembering() {
    AuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, who) -> {
      String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
      request
          .getSession()
          .setAttribute(AGENT, agent.substring(0, Math.min(LONGEST, agent.length())));
      onwards.onAuthenticationSuccess(request, response, who);
    };
  }
}
