package ai.realstaging.server.page;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profile;
import ai.realstaging.account.Profiles;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Usage;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageSettings;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.Phase;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Makes the frame of a page: who looks at it, what is left to them, what of theirs is running.
@Component
public final class Frames {

  public static final String THEME_COOKIE = "theme";
  private static final int OPEN_AT_MOST = 500;

  /// Somebody who is not signed in has no form to send, and gets no session for looking.
  private static final Frame.Csrf NO_TOKEN = new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "");

  private final Allowance allowance;
  private final Images images;
  private final ImageSettings settings;
  private final Profiles profiles;

  Frames(Allowance allowance, Images images, ImageSettings settings, Profiles profiles) {
    this.allowance = allowance;
    this.images = images;
    this.settings = settings;
    this.profiles = profiles;
  }

  /// A page that nobody has to be signed in for.
  public Frame open(HttpServletRequest request, String title, Frame.Place place) {
    return new Frame(title, place, Optional.empty(), theme(request), NO_TOKEN);
  }

  public Frame of(HttpServletRequest request, Account account, String title, Frame.Place place) {
    Profile profile = profiles.of(account);
    List<Image> open = open(account);
    Activity activity =
        new Activity(
            (int) open.stream().filter(image -> image.phase().isRunning()).count(),
            (int) open.stream().filter(image -> image.phase() == Phase.QUEUED).count());
    return new Frame(
        title,
        place,
        Optional.of(
            new Frame.Visitor(
                account.id().toString(),
                profile
                    .text("full_name")
                    .or(account::name)
                    .or(account::email)
                    .orElseGet(() -> Texts.text("frame.you")),
                account.isAdmin(),
                view(allowance.usage(account), open.size()),
                activity,
                limits(),
                Preferences.of(profile))),
        theme(request),
        csrf(request));
  }

  /// The account's images that wait or run.
  public List<Image> open(Account account) {
    return images.since(account, Long.MAX_VALUE, OPEN_AT_MOST);
  }

  /// The number of the account's newest change. Asked for before a page is read: what is told later
  /// under a smaller number is on the page already.
  public long newestChange(Account account) {
    return images.newestChange(account);
  }

  private Frame.UploadLimits limits() {
    ImageSettings.PhotoLimits photo = settings.photo();
    return new Frame.UploadLimits(
        settings.maxUploadBytes(), photo.maxPixels(), photo.maxSide(), photo.minSide());
  }

  private static AllowanceView view(Usage usage, int open) {
    int running = Math.min(open, usage.used());
    return new AllowanceView(
        usage.plan().name(),
        usage.plan().monthlyImages(),
        usage.used() - running,
        running,
        Words.day(usage.period().end()),
        usage
            .larger()
            .map(plan -> Texts.text("frame.larger-plan", plan.name(), plan.monthlyImages()))
            .orElse(""));
  }

  private static Optional<String> theme(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, THEME_COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.equals("light") || value.equals("dark"));
  }

  private static Frame.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
        : NO_TOKEN;
  }
}
