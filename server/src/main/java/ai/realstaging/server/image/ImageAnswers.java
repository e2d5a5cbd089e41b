package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.Original;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.server.wire.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes images for their owner, with fresh links.
@Component
class ImageAnswers {

  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private final Images images;
  private final ImageLinks links;

  ImageAnswers(Images images, ImageLinks links) {
    this.images = images;
    this.links = links;
  }

  ImageJson one(Account account, Image image) {
    return json(
        image, images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new));
  }

  List<ImageJson> all(Account account, List<Image> list) {
    Map<OriginalId, Original> originals =
        images.originals(account, list.stream().map(Image::original).distinct().toList());
    return list.stream()
        .map(
            image ->
                json(
                    image,
                    Optional.ofNullable(originals.get(image.original()))
                        .orElseThrow(ImageMissing::new)))
        .toList();
  }

  ImageJson json(Image image, Original original) {
    Optional<Image.Picture> picture = image.picture();
    URI thumbnail =
        links
            .stagedThumbnail(image, ImageLinks.SMALL, VALIDITY)
            .orElseGet(() -> links.originalThumbnail(original, ImageLinks.SMALL, VALIDITY));
    return new ImageJson(
        image.id().value(),
        image.project().value(),
        image.original().value(),
        links.original(original, VALIDITY, false).toString(),
        links.staged(image, original, VALIDITY, false).map(URI::toString).orElse(null),
        thumbnail.toString(),
        image.order().room().map(Words::of).orElse(null),
        image.order().style().map(Words::of).orElse(null),
        image.order().seed(),
        image.order().words().orElse(null),
        image
            .order()
            .corners()
            .map(corners -> corners.points().stream().map(CornerJson::of).toList())
            .orElse(null),
        image.order().corners().map(RoomCorners::back).orElse(null),
        Words.status(image.phase()),
        Words.stage(image.phase()),
        image.trouble().map(Image.Trouble::detail).orElse(null),
        image.trouble().map(Image.Trouble::code).orElse(null),
        picture.map(Image.Picture::modelUsed).orElse(null),
        picture.map(p -> p.cost().dollars()).orElse(null),
        picture.map(p -> p.took().toMillis()).orElse(null),
        picture
            .filter(p -> p.changedShare().isPresent())
            .map(p -> p.changedShare().getAsDouble())
            .orElse(null),
        picture.map(Image.Picture::draft).orElse(null),
        image.width(),
        image.height(),
        image.times().created(),
        image.times().updated());
  }
}
