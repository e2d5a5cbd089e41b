package ai.realstaging.server.page.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Where a person sets the corners of the floor that the engine saw wrongly, and stages again.
@Controller
class CornersPageController {

  private final Images images;
  private final Projects projects;
  private final ImageViews views;
  private final Frames frames;

  CornersPageController(Images images, Projects projects, ImageViews views, Frames frames) {
    this.images = images;
    this.projects = projects;
    this.views = views;
    this.frames = frames;
  }

  @GetMapping("/images/{id}/corners")
  ModelAndView show(HttpServletRequest request, Account account, @PathVariable UUID id) {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Project project = projects.find(account, image.project()).orElseThrow(ProjectMissing::new);
    ImageView view = views.view(project, images.grouped(account, project.id()), image, false);
    return new ModelAndView(
        "corners",
        Map.of(
            "frame",
            frames.of(
                request, account, Texts.text("corners.title", view.name()), Frame.Place.NOWHERE),
            "view",
            view,
            "style",
            image.order().style().map(Words::wire).orElse(""),
            "corners",
            image.order().corners().map(CornersPageController::text).orElse(""),
            "back",
            image.order().corners().map(RoomCorners::back).orElse(1)));
  }

  /// `x,y x,y x,y x,y`
  private static String text(RoomCorners corners) {
    return corners.points().stream()
        .map(point -> point.x() + "," + point.y())
        .collect(Collectors.joining(" "));
  }
}
