package ai.realstaging.image;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.storage.ObjectStore;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes links to pictures that live for minutes. Takes images and originals that a finder has
/// found for the caller; makes none for what is not there.
@Component
public final class ImageLinks {

  /// Enough for a picture as large as a stamp, also where a screen has two dots to the pixel.
  public static final int TINY = 160;

  public static final int SMALL = 640;
  public static final int LARGE = 1600;
  static final List<Integer> SIDES = List.of(TINY, SMALL, LARGE);

  private final ObjectStore store;

  ImageLinks(ObjectStore store) {
    this.store = store;
  }

  /// The photo as it was taken.
  public URI original(Original original, Duration validity, boolean download) {
    return store.link(
        original.key(), validity, download ? Optional.of(original.filename()) : Optional.empty());
  }

  /// The photo, upright and small: its longer side [#TINY], [#SMALL] or [#LARGE] pixels, or less.
  public URI originalThumbnail(Original original, int side, Duration validity) {
    return store.link(ObjectKey.thumbnail(original.id().value(), side), validity, Optional.empty());
  }

  /// The staged picture, once there is one.
  public Optional<URI> staged(Image image, Original original, Duration validity, boolean download) {
    return image
        .picture()
        .map(
            picture ->
                store.link(
                    picture.key(),
                    validity,
                    download ? Optional.of(stagedName(image, original)) : Optional.empty()));
  }

  public Optional<URI> stagedThumbnail(Image image, int side, Duration validity) {
    return image
        .picture()
        .map(
            p ->
                store.link(
                    ObjectKey.thumbnail(image.id().value(), side), validity, Optional.empty()));
  }

  /// A readable file name for the staged picture: the photo's own, what it was staged as, and that
  /// it is a draft where it is one.
  public static String stagedName(Image image, Original original) {
    String name = original.filename();
    String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    StringBuilder staged = new StringBuilder(stem);
    image
        .order()
        .room()
        .map(RoomType::name)
        .ifPresent(room -> staged.append('-').append(kebab(room)));
    image
        .order()
        .style()
        .map(Style::name)
        .ifPresent(style -> staged.append('-').append(kebab(style)));
    staged.append("-staged");
    if (image.picture().map(Image.Picture::draft).orElse(false)) {
      staged.append("-instant-draft");
    }
    String type = image.picture().map(Image.Picture::contentType).orElse("image/png");
    return staged + "." + PictureTypes.extension(type);
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
