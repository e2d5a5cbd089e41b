package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Words;
import ai.realstaging.setting.Setting;
import ai.realstaging.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an admin may change while the house runs: which model stages, and where each is configured.
/// Only admins come here; the security chain sees to it.
@Controller
@RequestMapping("/admin/settings")
class SettingsPage {

  private final ModelDesk desk;
  private final Settings settings;
  private final Frames frames;
  private final InstantSource clock;

  SettingsPage(ModelDesk desk, Settings settings, Frames frames, InstantSource clock) {
    this.desk = desk;
    this.settings = settings;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request, Account account, @RequestParam(defaultValue = "") String done) {
    ModelId active = desk.active();
    SettingsView view =
        new SettingsView(
            desk.all().stream()
                .filter(model -> desk.usable(model.id()))
                .map(model -> choice(model, active))
                .toList(),
            desk.activeVersion(),
            changed(settings.find(ModelDesk.ACTIVE)),
            desk.all().stream().map(this::line).toList(),
            says(done));
    return new ModelAndView(
        "admin/settings",
        Map.of(
            "frame",
            frames.of(request, account, text("settings.title"), Frame.Place.ADMIN),
            "view",
            view));
  }

  /// Somebody else may have chosen in the meantime: then nothing is changed, and the page says so.
  @PostMapping("/active")
  String activate(Account account, @RequestParam String model, @RequestParam int version) {
    ModelId id =
        desk.all().stream()
            .map(ModelSpec::id)
            .filter(known -> known.value().equals(model))
            .findFirst()
            .orElseThrow(ImageMissing::new);
    try {
      desk.activate(account, id, OptionalInt.of(version));
    } catch (StaleVersion e) {
      return "redirect:/admin/settings?done=stale";
    }
    return "redirect:/admin/settings?done=saved";
  }

  private static SettingsView.Choice choice(ModelSpec model, ModelId active) {
    return new SettingsView.Choice(model.id().value(), model.name(), model.id().equals(active));
  }

  private SettingsView.Line line(ModelSpec model) {
    Optional<Setting> set = settings.find(ModelDesk.CONFIG + model.id());
    Map<String, Object> values = desk.configuration(model.id()).orElseThrow().values();
    List<String> own =
        model.fields().stream()
            .filter(
                field ->
                    !Objects.equals(
                        String.valueOf(values.get(field.name())), String.valueOf(field.preset())))
            .map(field -> field.name().replace('_', ' ') + " " + values.get(field.name()))
            .toList();
    return new SettingsView.Line(
        model.id().value(),
        model.name(),
        own.isEmpty() ? text("settings.preset") : String.join(", ", own),
        changed(set),
        !model.fields().isEmpty());
  }

  private String changed(Optional<Setting> set) {
    return set.map(
            setting ->
                text(
                    "settings.changed",
                    Words.ago(setting.updatedAt(), clock.instant()),
                    setting.version()))
        .orElseGet(() -> text("settings.never"));
  }

  private static String says(String done) {
    return switch (done) {
      case "saved" -> text("settings.saved");
      case "stale" -> text("settings.stale");
      default -> "";
    };
  }
}
