package ai.realstaging.server.page.share;

import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a client is sent, for everybody to look at.
@Controller
class SampleController {

  private final Frames frames;

  SampleController(Frames frames) {
    this.frames = frames;
  }

  @GetMapping("/sample")
  ModelAndView show(HttpServletRequest request) {
    SharedView view = SampleListing.view();
    return new ModelAndView(
        "shared",
        Map.of("frame", frames.open(request, view.name(), Frame.Place.NOWHERE), "view", view));
  }
}
