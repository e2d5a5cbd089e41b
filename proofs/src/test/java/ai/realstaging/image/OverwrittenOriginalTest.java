package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.realstaging.billing.LedgerEntry.Kind;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.queue.Outcome;
import ai.realstaging.storage.UploadSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The link of an upload is good for some minutes, and for any bytes of the same type and length.
class OverwrittenOriginalTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isNotStagedAndCostsNothing() {
    Image image = overwritten();

    assertThat(rig.runNext()).isInstanceOf(Outcome.Fail.class);

    assertThat(rig.get(image.id()).trouble().orElseThrow().code()).isEqualTo("upload_changed");
    assertThat(rig.models.bought(rig.models.orders().getFirst())).isZero();
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }

  @Test
  void isNotReadAsTheRoomOfThePhoto() {
    Image image = overwritten();
    RoomReadings readings =
        new RoomReadings(
            rig.database.sql(),
            rig.images,
            new ImageArchive(rig.database.sql(), rig.store, rig.doomedRows),
            new PhotoDeveloper(rig.settings.photoSettings()),
            rig.clock);

    assertThatExceptionOfType(IntakeRefused.class)
        .isThrownBy(() -> readings.of(rig.ada, image.id()))
        .satisfies(
            refused -> assertThat(refused.reason()).isEqualTo(IntakeRefused.Reason.UPLOAD_MISSING));
  }

  private Image overwritten() {
    byte[] photo = ImageRig.jpeg(320, 240);
    byte[] other = photo.clone();
    other[other.length - 16] ^= 1;
    UploadSlot slot = rig.uploads.slot(rig.ada, "a.jpg", "image/jpeg", photo.length);
    assertThat(rig.store.put(slot.url(), "image/jpeg", photo)).isEqualTo(200);
    Image image = rig.intake.accept(rig.ada, rig.wanted(slot.key()));
    assertThat(rig.store.put(slot.url(), "image/jpeg", other)).isEqualTo(200);
    return image;
  }
}
