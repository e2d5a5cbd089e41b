package ai.realstaging.server.page.image;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Image;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Original;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Failure;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.PlateView;
import ai.realstaging.server.page.Plates;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// Makes the page of one image out of what the rooms know.
@Component
class ImageViews {

  private final Plates plates;
  private final ImageFacts facts;
  private final InstantSource clock;

  ImageViews(Plates plates, ImageFacts facts, InstantSource clock) {
    this.plates = plates;
    this.facts = facts;
    this.clock = clock;
  }

  /// @param photos of the whole listing
  /// @param photograph whether the photo itself is to be shown
  ImageView view(Project project, List<Variants> photos, Image image, boolean photograph) {
    int at = indexOf(photos, image);
    Variants photo = photos.get(at);
    Original original = photo.original();
    String name = RoomNames.of(photos).getOrDefault(original.id(), RoomNames.unknown());
    Map<ImageId, PlateView> said = plates.of(photo.images());
    Optional<PlateView> plate =
        photograph ? Optional.empty() : Optional.ofNullable(said.get(image.id()));
    boolean ready = !photograph && image.phase() == Phase.READY;
    String style = photograph ? text("words.style.original") : Words.style(image.order().style());
    return new ImageView(
        image.id().toString(),
        home(project, photos, at),
        name,
        style,
        Words.alt(name, style, ready),
        new Ground(original.width(), original.height(), original.meanColour()),
        ready,
        facts.isDraft(image),
        !photograph && image.favourite(),
        plate,
        photograph ? text("image.as-photographed") : when(image),
        photograph ? facts.of(original) : facts.of(image, original),
        photograph ? OptionalDouble.empty() : changed(image),
        photograph ? Optional.empty() : fault(image),
        variants(photo, image, photograph, said),
        again(project, photo, image));
  }

  private static int indexOf(List<Variants> photos, Image image) {
    for (int i = 0; i < photos.size(); i++) {
      if (photos.get(i).original().id().equals(image.original())) {
        return i;
      }
    }
    throw new ImageMissing();
  }

  private static ImageView.Home home(Project project, List<Variants> photos, int at) {
    return new ImageView.Home(
        project.id().toString(),
        project.name(),
        text("image.place", at + 1, photos.size()),
        neighbour(photos, at - 1),
        neighbour(photos, at + 1));
  }

  private static Optional<String> neighbour(List<Variants> photos, int at) {
    return at < 0 || at >= photos.size()
        ? Optional.empty()
        : Optional.of(photos.get(at).images().getFirst().id().toString());
  }

  private String when(Image image) {
    return switch (image.phase()) {
      case READY -> text("image.ready-since", Words.ago(image.times().updated(), clock.instant()));
      case ERROR, CANCELED -> Words.ago(image.times().updated(), clock.instant());
      case QUEUED, READING, STAGING, FINISHING -> Words.stage(image.phase());
    };
  }

  private static Optional<ImageView.Fault> fault(Image image) {
    return switch (image.phase()) {
      case ERROR -> image.trouble().map(ImageViews::fault);
      case CANCELED ->
          Optional.of(
              new ImageView.Fault(
                  text("image.canceled.title"),
                  text("image.canceled.said"),
                  text("image.given-back"),
                  Failure.Remedy.TRY_AGAIN));
      case QUEUED, READING, STAGING, FINISHING, READY -> Optional.empty();
    };
  }

  private static ImageView.Fault fault(Image.Trouble trouble) {
    Failure failure = Failure.of(trouble.code());
    return new ImageView.Fault(
        failure.cause(), failure.said(), text("image.given-back"), failure.remedy());
  }

  private static OptionalDouble changed(Image image) {
    return image
        .picture()
        .filter(picture -> picture.mask().isPresent())
        .map(Image.Picture::changedShare)
        .orElse(OptionalDouble.empty());
  }

  private static List<ImageView.Variant> variants(
      Variants photo, Image image, boolean photograph, Map<ImageId, PlateView> said) {
    List<ImageView.Variant> variants = new ArrayList<>();
    variants.add(
        new ImageView.Variant(
            image.id().toString(),
            image.change(),
            text("words.style.original"),
            true,
            photograph,
            Optional.empty()));
    for (Image sister : photo.images()) {
      variants.add(
          new ImageView.Variant(
              sister.id().toString(),
              sister.change(),
              Words.style(sister.order().style()),
              false,
              !photograph && sister.id().equals(image.id()),
              Optional.ofNullable(said.get(sister.id()))));
    }
    return variants;
  }

  private static ImageView.Again again(Project project, Variants photo, Image image) {
    Optional<Style> next =
        Arrays.stream(Style.values()).filter(style -> !has(photo, style, false)).findFirst();
    return new ImageView.Again(
        project.id().toString(),
        photo.original().key().value(),
        image.order().room().map(Words::wire).orElse(""),
        image.order().seed(),
        rooms(image),
        Arrays.stream(Style.values())
            .map(
                style ->
                    new ImageView.Choice(
                        Words.wire(style),
                        Words.style(style),
                        has(photo, style, true),
                        photo.images().stream().anyMatch(i -> isOf(i, style) && !i.phase().isEnd()),
                        next.equals(Optional.of(style))))
            .toList());
  }

  private static List<ImageView.Choice> rooms(Image image) {
    RoomType now = image.order().room().orElse(RoomType.LIVING_ROOM);
    return Arrays.stream(RoomType.values())
        .map(
            room ->
                new ImageView.Choice(Words.wire(room), Words.room(room), false, false, room == now))
        .toList();
  }

  private static boolean has(Variants photo, Style style, boolean ready) {
    return photo.images().stream()
        .anyMatch(image -> isOf(image, style) && (!ready || image.phase() == Phase.READY));
  }

  private static boolean isOf(Image image, Style style) {
    return image.order().style().equals(Optional.of(style));
  }
}
