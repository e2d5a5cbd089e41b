package ai.realstaging.server.page.account;

import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import ai.realstaging.server.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The browsers that somebody is signed in with. A page never learns the id of a session, which
/// would be as good as its cookie: it gets a name made of it.
@Component
class OpenSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final InstantSource clock;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /// This one first, then the last used.
  List<AccountView.SignedIn> of(HttpServletRequest request) {
    String here = here(request);
    return all(request).stream()
        .sorted(
            Comparator.comparing((Session one) -> !one.getId().equals(here))
                .thenComparing(Comparator.comparing(Session::getLastAccessedTime).reversed()))
        .map(one -> signedIn(one, one.getId().equals(here)))
        .toList();
  }

  void end(HttpServletRequest request, String name) {
    all(request).stream()
        .map(Session::getId)
        .filter(id -> nameOf(id).equals(name))
        .forEach(sessions::deleteById);
  }

  void endOthers(HttpServletRequest request) {
    String here = here(request);
    all(request).stream()
        .map(Session::getId)
        .filter(id -> !id.equals(here))
        .forEach(sessions::deleteById);
  }

  private List<? extends Session> all(HttpServletRequest request) {
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .map(name -> List.copyOf(sessions.findByPrincipalName(name).values()))
        .orElse(List.of());
  }

  private AccountView.SignedIn signedIn(Session one, boolean here) {
    String agent = Optional.<String>ofNullable(one.getAttribute(SignIn.AGENT)).orElse("");
    return new AccountView.SignedIn(
        nameOf(one.getId()),
        Device.of(agent).said(),
        here
            ? Texts.text("account.session.here")
            : Texts.text(
                "account.session.used", Words.ago(one.getLastAccessedTime(), clock.instant())),
        here);
  }

  private static String here(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
  }

  private static String nameOf(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
