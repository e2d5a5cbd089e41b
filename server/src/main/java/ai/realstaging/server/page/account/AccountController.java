package ai.realstaging.server.page.account;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profile;
import ai.realstaging.account.Profiles;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Preferences;
import ai.realstaging.server.page.Sizes;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Profile, what new photos start with, theme and allowance of the visitor.
@Controller
class AccountController {

  private static final List<String> FIELDS = List.of("full_name", "company_name", "phone");
  private static final int MAX_LENGTH = 100;

  private final Profiles profiles;
  private final OpenSessions sessions;
  private final Frames frames;

  AccountController(Profiles profiles, OpenSessions sessions, Frames frames) {
    this.profiles = profiles;
    this.sessions = sessions;
    this.frames = frames;
  }

  @GetMapping("/account")
  ModelAndView show(
      HttpServletRequest request, Account account, @RequestParam(defaultValue = "") String done) {
    Profile profile = profiles.of(account);
    Frame.Defaults defaults = Preferences.of(profile);
    AccountView view =
        new AccountView(
            account.email().orElse(""),
            profile.text("full_name").orElse(""),
            profile.text("company_name").orElse(""),
            profile.text("phone").orElse(""),
            styles(defaults),
            rooms(defaults),
            Sizes.all().entrySet().stream()
                .map(size -> choice(size.getKey(), size.getValue(), defaults.size()))
                .toList(),
            sessions.of(request),
            says(done));
    return new ModelAndView(
        "account",
        Map.of(
            "frame",
            frames.of(request, account, text("account.title"), Frame.Place.ACCOUNT),
            "view",
            view));
  }

  private static String says(String done) {
    return switch (done) {
      case "saved" -> text("account.said.saved");
      case "ended" -> text("account.said.ended");
      case "unconfirmed" -> text("account.said.unconfirmed");
      case "subscribed" -> text("account.said.subscribed");
      default -> "";
    };
  }

  @PostMapping("/account")
  String save(Account account, @RequestParam Map<String, String> form) {
    Map<String, @Nullable Object> changes = new HashMap<>();
    for (String field : FIELDS) {
      String value = form.getOrDefault(field, "").strip();
      if (value.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(field + " is too long");
      }
      changes.put(field, value.isEmpty() ? null : value);
    }
    profiles.change(account, changes, OptionalInt.empty());
    return "redirect:/account?done=saved";
  }

  /// What nobody knows is left out when it is read again.
  @PostMapping("/account/defaults")
  String defaults(
      Account account,
      @RequestParam(name = "style", defaultValue = "") List<String> styles,
      @RequestParam String room,
      @RequestParam String size) {
    Map<String, @Nullable Object> changes =
        new HashMap<>(
            Preferences.change(
                profiles.of(account),
                new Frame.Defaults(
                    room, styles.stream().filter(style -> known(style)).toList(), size)));
    profiles.change(account, changes, OptionalInt.empty());
    return "redirect:/account?done=saved";
  }

  /// Kept in the browser: the device has a theme, not the account.
  @PostMapping("/account/theme")
  String theme(
      @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie =
        new Cookie(
            Frames.THEME_COOKIE, theme.equals("light") || theme.equals("dark") ? theme : "device");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    response.addCookie(cookie);
    return "redirect:/account";
  }

  private static boolean known(String style) {
    return ai.realstaging.server.wire.Words.style(style).isPresent();
  }

  private static List<AccountView.Choice> styles(Frame.Defaults defaults) {
    return Arrays.stream(Style.values())
        .map(
            style -> {
              String wire = ai.realstaging.server.wire.Words.of(style);
              return new AccountView.Choice(
                  wire, Words.style(style), defaults.styles().contains(wire));
            })
        .toList();
  }

  private static List<AccountView.Choice> rooms(Frame.Defaults defaults) {
    return Arrays.stream(RoomType.values())
        .map(
            room ->
                choice(
                    ai.realstaging.server.wire.Words.of(room), Words.room(room), defaults.room()))
        .toList();
  }

  private static AccountView.Choice choice(String wire, String name, String chosen) {
    return new AccountView.Choice(wire, name, wire.equals(chosen));
  }
}
