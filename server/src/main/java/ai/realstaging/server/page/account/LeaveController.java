package ai.realstaging.server.page.account;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountRemoval;
import ai.realstaging.billing.StillSubscribed;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Removes the visitor's account for good, once they have typed the word.
@Controller
class LeaveController {

  static final String WORD = "delete";

  private final AccountRemoval removal;
  private final OpenSessions sessions;

  LeaveController(AccountRemoval removal, OpenSessions sessions) {
    this.removal = removal;
    this.sessions = sessions;
  }

  @PostMapping("/account/delete")
  String leave(
      HttpServletRequest request, Account account, @RequestParam(defaultValue = "") String confirm)
      throws ServletException {
    if (!confirm.strip().toLowerCase(Locale.ENGLISH).equals(WORD)) {
      return "redirect:/account?done=unconfirmed#data";
    }
    try {
      removal.remove(account);
    } catch (StillSubscribed e) {
      return "redirect:/account?done=subscribed#data";
    }
    sessions.endOthers(request);
    request.logout();
    request.getSession().invalidate();
    return "redirect:/";
  }
}
