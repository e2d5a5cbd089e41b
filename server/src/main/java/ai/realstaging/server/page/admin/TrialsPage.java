package ai.realstaging.server.page.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageIntake;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.image.NewImage;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Stages one photo with two models, with the same seed: the sample room, or a photo of the admin's
/// own.
@Controller
class TrialsPage {

  /// Names the sample room where a photo is asked for.
  static final String SAMPLE = "sample";

  private static final SecureRandom SEEDS = new SecureRandom();
  private static final int MOST_SEED = 1_000_000;

  private final ModelDesk desk;
  private final Images images;
  private final ImageIntake intake;
  private final SampleRoom room;

  TrialsPage(ModelDesk desk, Images images, ImageIntake intake, SampleRoom room) {
    this.desk = desk;
    this.images = images;
    this.intake = intake;
    this.room = room;
  }

  @PostMapping("/admin/models/try")
  ModelAndView compare(
      Account account,
      @RequestParam String sample,
      @RequestParam String one,
      @RequestParam String other) {
    NewImage wanted = sample.equals(SAMPLE) ? ofSample(account) : ofPhoto(account, sample);
    String tried =
        List.of(one, other).stream()
            .map(this::known)
            .map(model -> intake.accept(account, by(model, wanted)).id().toString())
            .collect(Collectors.joining(","));
    return new ModelAndView("redirect:/admin/models", Map.of("model", other, "try", tried));
  }

  private NewImage ofSample(Account account) {
    SampleRoom.Sample sample = room.of(account);
    return new NewImage(
        sample.listing(),
        sample.photo(),
        Optional.of(RoomType.LIVING_ROOM),
        Optional.of(Style.MID_CENTURY),
        OptionalLong.of(SEEDS.nextInt(1, MOST_SEED)),
        Optional.empty(),
        Optional.empty());
  }

  private NewImage ofPhoto(Account account, String id) {
    Image image = images.find(account, new ImageId(uuid(id))).orElseThrow(ImageMissing::new);
    return new NewImage(
        image.project(),
        images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new).key(),
        image.order().room(),
        image.order().style(),
        OptionalLong.of(image.order().seed()),
        Optional.empty(),
        Optional.empty());
  }

  private static NewImage by(ModelId model, NewImage wanted) {
    return new NewImage(
        wanted.project(),
        wanted.file(),
        wanted.room(),
        wanted.style(),
        wanted.seed(),
        wanted.words(),
        Optional.of(model));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new ImageMissing();
    }
  }

  private ModelId known(String model) {
    return desk.all().stream()
        .map(ModelSpec::id)
        .filter(id -> id.value().equals(model))
        .findFirst()
        .orElseThrow(ImageMissing::new);
  }
}
