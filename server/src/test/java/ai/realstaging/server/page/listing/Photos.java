package ai.realstaging.server.page.listing;

import ai.realstaging.image.Image;
import ai.realstaging.image.Original;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Photos with what was made of them, without a database.
final class Photos {

  private static final Instant THEN = Instant.parse("2026-11-17T12:00:00Z");
  private static final AccountId ADA = new AccountId(UUID.randomUUID());
  private static final ProjectId ELM_STREET = new ProjectId(UUID.randomUUID());

  private Photos() {}

  static Variants photo(RoomType room, Phase phase, Style... styles) {
    OriginalId id = new OriginalId(UUID.randomUUID());
    List<Image> images = new ArrayList<>();
    for (Style style : styles) {
      images.add(image(id, room, style, phase, false));
    }
    return photo(id, images);
  }

  static Variants photo(OriginalId id, List<Image> images) {
    return new Variants(
        new Original(
            id,
            ADA,
            ELM_STREET,
            new ObjectKey("uploads/" + ADA + "/" + id + ".jpg"),
            "IMG_0412.jpg",
            "image/jpeg",
            1000,
            1600,
            1200,
            0xc8b89a,
            Optional.empty(),
            THEN),
        images);
  }

  static Image image(OriginalId id, RoomType room, Style style, Phase phase, boolean favourite) {
    ImageId image = new ImageId(UUID.randomUUID());
    return new Image(
        image,
        ADA,
        ELM_STREET,
        id,
        new Image.Order(
            Optional.of(room),
            Optional.of(style),
            7,
            Optional.empty(),
            new ModelId("realstaging/render")),
        phase,
        1,
        Optional.empty(),
        phase == Phase.READY ? Optional.of(picture(image)) : Optional.empty(),
        1600,
        1200,
        favourite,
        new Image.Times(THEN, THEN, Optional.empty()));
  }

  private static Image.Picture picture(ImageId image) {
    return new Image.Picture(
        new ObjectKey("staged/" + image + "/1.png"),
        "image/png",
        "realstaging/render",
        MicroDollars.ZERO,
        Duration.ofSeconds(8),
        OptionalDouble.of(0.31),
        Optional.empty(),
        true);
  }
}
