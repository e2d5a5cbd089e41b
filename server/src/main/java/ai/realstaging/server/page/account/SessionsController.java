package ai.realstaging.server.page.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signs somebody out of browsers that they are not at.
@Controller
class SessionsController {

  private final OpenSessions sessions;

  SessionsController(OpenSessions sessions) {
    this.sessions = sessions;
  }

  /// A session that is over already is as good as ended.
  @PostMapping("/account/sessions/end")
  String end(HttpServletRequest request, @RequestParam String session) {
    sessions.end(request, session);
    return "redirect:/account?done=ended#sessions";
  }

  @PostMapping("/account/sessions/end-others")
  String endOthers(HttpServletRequest request) {
    sessions.endOthers(request);
    return "redirect:/account?done=ended#sessions";
  }
}
