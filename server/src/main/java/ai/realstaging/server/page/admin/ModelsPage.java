package ai.realstaging.server.page.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.StagingModels;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The models as an admin sees them: which one stages, how each is configured, two of them on the
/// same photo. Only admins come here; the security chain sees to it.
@Controller
@RequestMapping("/admin/models")
class ModelsPage {

  private final ModelDesk desk;
  private final ModelViews views;
  private final Frames frames;

  ModelsPage(ModelDesk desk, ModelViews views, Frames frames) {
    this.desk = desk;
    this.views = views;
    this.frames = frames;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      @RequestParam(defaultValue = "") String model,
      @RequestParam(defaultValue = "false") boolean saved,
      @RequestParam(name = "try", defaultValue = "") List<UUID> tried) {
    ModelId open = known(model).orElseGet(desk::active);
    return page(request, account, views.view(account, open, Map.of(), Map.of(), saved, tried));
  }

  @PostMapping("/configure")
  ModelAndView configure(
      HttpServletRequest request,
      Account account,
      @RequestParam String model,
      @RequestParam int version,
      @RequestParam Map<String, String> form) {
    ModelId id = known(model).orElseThrow(ImageMissing::new);
    Map<String, Object> values =
        ModelForms.values(desk.configuration(id).orElseThrow().model(), form);
    Map<String, String> wrong =
        desk.configure(account, id, values, OptionalInt.of(version)).stream()
            .collect(
                Collectors.toMap(
                    StagingModels.ConfigFault::field,
                    StagingModels.ConfigFault::message,
                    (one, other) -> one));
    if (wrong.isEmpty()) {
      return new ModelAndView(
          "redirect:/admin/models", Map.of("model", id.value(), "saved", "true"));
    }
    ModelAndView page =
        page(request, account, views.view(account, id, values, wrong, false, List.of()));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/activate")
  ModelAndView activate(Account account, @RequestParam String model) {
    ModelId id = known(model).orElseThrow(ImageMissing::new);
    desk.activate(account, id, OptionalInt.empty());
    return new ModelAndView("redirect:/admin/models", Map.of("model", id.value()));
  }

  private Optional<ModelId> known(String model) {
    return desk.all().stream()
        .map(spec -> spec.id())
        .filter(id -> id.value().equals(model))
        .findFirst();
  }

  private ModelAndView page(HttpServletRequest request, Account account, ModelsView view) {
    return new ModelAndView(
        "admin/models",
        Map.of(
            "frame",
            frames.of(request, account, Texts.text("models.title"), Frame.Place.ADMIN),
            "view",
            view));
  }
}
