package ai.realstaging.server.page.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.ImageVerbs;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One image: compare it, try again, stop it.
@Controller
@RequestMapping("/images/{id}")
class ImagePageController {

  private final Images images;
  private final Projects projects;
  private final ImageVerbs verbs;
  private final ImageViews views;
  private final Frames frames;

  ImagePageController(
      Images images, Projects projects, ImageVerbs verbs, ImageViews views, Frames frames) {
    this.images = images;
    this.projects = projects;
    this.verbs = verbs;
    this.views = views;
    this.frames = frames;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String show) {
    long newest = frames.newestChange(account);
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Project project = projects.find(account, image.project()).orElseThrow(ProjectMissing::new);
    ImageView view =
        views.view(project, images.grouped(account, project.id()), image, show.equals("original"));
    return new ModelAndView(
        "image",
        Map.of(
            "frame",
            frames.of(request, account, view.name() + ", " + project.name(), Frame.Place.NOWHERE),
            "view",
            view,
            "newest",
            newest));
  }

  @PostMapping("/favourite")
  String favourite(Account account, @PathVariable UUID id, @RequestParam boolean on) {
    verbs.favourite(account, new ImageId(id), on);
    return "redirect:/images/" + id;
  }

  @PostMapping("/retry")
  String retry(Account account, @PathVariable UUID id) {
    verbs.retry(account, new ImageId(id));
    return "redirect:/images/" + id;
  }

  @PostMapping("/cancel")
  String cancel(Account account, @PathVariable UUID id) {
    verbs.cancel(account, new ImageId(id));
    return "redirect:/images/" + id;
  }
}
