package ai.realstaging.server.page.share;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profile;
import ai.realstaging.account.Profiles;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import ai.realstaging.share.Share;
import ai.realstaging.share.ShareId;
import ai.realstaging.share.Shares;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The link of a listing or of an image, for its owner. Each answer is the dialog as it is then: by
/// itself for a script, else on a page of its own.
@Controller
class ShareController {

  private static final List<Integer> LIVES = List.of(7, 14, 30, 90);

  private final Shares shares;
  private final Projects projects;
  private final Images images;
  private final Profiles profiles;
  private final Frames frames;

  ShareController(
      Shares shares, Projects projects, Images images, Profiles profiles, Frames frames) {
    this.shares = shares;
    this.projects = projects;
    this.images = images;
    this.profiles = profiles;
    this.frames = frames;
  }

  /// What the dialog sends; what it does not send is off.
  ///
  /// @param days from now until it ends; 0 leaves the end where it is
  record Wanted(
      @Nullable Integer days,
      @Nullable Boolean favourites,
      @Nullable Boolean downloads,
      @Nullable Boolean contact) {

    Share.Terms terms() {
      return new Share.Terms(
          Boolean.TRUE.equals(favourites),
          Boolean.TRUE.equals(downloads),
          Boolean.TRUE.equals(contact));
    }

    Optional<Duration> life() {
      return days == null || days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
  }

  @GetMapping("/listings/{id}/share")
  ModelAndView ofListing(HttpServletRequest request, Account account, @PathVariable UUID id) {
    return answer(request, account, listing(id), Optional.empty());
  }

  @GetMapping("/images/{id}/share")
  ModelAndView ofImage(HttpServletRequest request, Account account, @PathVariable UUID id) {
    return answer(request, account, image(account, id), Optional.empty());
  }

  @PostMapping("/listings/{id}/share")
  ModelAndView shareListing(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @ModelAttribute Wanted wanted) {
    return make(request, account, listing(id), wanted);
  }

  @PostMapping("/images/{id}/share")
  ModelAndView shareImage(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @ModelAttribute Wanted wanted) {
    return make(request, account, image(account, id), wanted);
  }

  @PostMapping("/listings/{id}/share/{share}")
  ModelAndView changeListing(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @PathVariable UUID share,
      @ModelAttribute Wanted wanted) {
    shares.change(account, new ShareId(share), wanted.terms(), wanted.life());
    return settled(request, account, listing(id));
  }

  @PostMapping("/images/{id}/share/{share}")
  ModelAndView changeImage(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @PathVariable UUID share,
      @ModelAttribute Wanted wanted) {
    shares.change(account, new ShareId(share), wanted.terms(), wanted.life());
    return settled(request, account, image(account, id));
  }

  @PostMapping("/listings/{id}/share/{share}/end")
  ModelAndView endListing(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @PathVariable UUID share) {
    shares.end(account, new ShareId(share));
    return settled(request, account, listing(id));
  }

  @PostMapping("/images/{id}/share/{share}/end")
  ModelAndView endImage(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @PathVariable UUID share) {
    shares.end(account, new ShareId(share));
    return settled(request, account, image(account, id));
  }

  private static Shares.Scope listing(UUID id) {
    return new Shares.Scope(new ProjectId(id), Optional.empty());
  }

  private Shares.Scope image(Account account, UUID id) {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    return new Shares.Scope(image.project(), Optional.of(image.id()));
  }

  private ModelAndView make(
      HttpServletRequest request, Account account, Shares.Scope scope, Wanted wanted) {
    Shares.Made made =
        shares.make(
            account, scope, wanted.terms(), wanted.life().orElse(Duration.ofDays(LIVES.get(1))));
    return answer(request, account, scope, Optional.of(made.token()));
  }

  /// A page that was sent a form is asked for anew, so that loading it again sends nothing.
  private ModelAndView settled(HttpServletRequest request, Account account, Shares.Scope scope) {
    return isScript(request)
        ? answer(request, account, scope, Optional.empty())
        : new ModelAndView("redirect:" + path(scope));
  }

  private ModelAndView answer(
      HttpServletRequest request, Account account, Shares.Scope scope, Optional<String> token) {
    ShareView view = view(account, scope, token);
    return new ModelAndView(
        isScript(request) ? "share/dialog" : "share/page",
        Map.of(
            "frame",
            frames.of(
                request,
                account,
                Texts.text("share.dialog.share", view.title()),
                Frame.Place.NOWHERE),
            "view",
            view,
            "origin",
            ServletUriComponentsBuilder.fromContextPath(request).toUriString()));
  }

  private static boolean isScript(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  private static String path(Shares.Scope scope) {
    return scope
        .image()
        .map(id -> "/images/" + id + "/share")
        .orElse("/listings/" + scope.project() + "/share");
  }

  private ShareView view(Account account, Shares.Scope scope, Optional<String> token) {
    Project project = projects.find(account, scope.project()).orElseThrow(ProjectMissing::new);
    List<Image> ready =
        images.grouped(account, project.id()).stream()
            .flatMap(photo -> photo.images().stream())
            .filter(image -> image.phase() == Phase.READY)
            .toList();
    return new ShareView(
        path(scope),
        scope.image().isPresent() ? Texts.text("share.this-picture") : project.name(),
        scope.image().isPresent(),
        shares.find(account, scope).map(ShareController::living),
        token,
        ready.size(),
        (int) ready.stream().filter(Image::favourite).count(),
        contact(account),
        LIVES);
  }

  private static ShareView.Living living(Share share) {
    return new ShareView.Living(
        share.id().toString(),
        Words.date(share.until()),
        share.terms().favouritesOnly(),
        share.terms().downloads(),
        share.terms().contact());
  }

  private String contact(Account account) {
    Profile profile = profiles.of(account);
    return Contact.of(account, profile).line();
  }
}
