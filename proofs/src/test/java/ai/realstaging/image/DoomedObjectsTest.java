package ai.realstaging.image;

import static ai.realstaging.schema.Tables.DOOMED_OBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.model.Development;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.Outcome;
import ai.realstaging.testkit.model.FakeStagingModels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoomedObjectsTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aSecondDeletionGivesTheWholeGraceAgain() {
    Image image = ready();
    rig.removal.delete(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(2));
    rig.removal.restore(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(4));
    rig.removal.delete(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(2));
    sweep();

    rig.removal.restore(rig.ada, image.id());
    assertThat(rig.store.keys()).containsAll(objects(image));
  }

  @Test
  void ofTwoTimesTheLaterOneHolds() {
    ObjectKey key = rig.upload(rig.ada);
    rig.doomedRows.add(key, Duration.ofHours(1));
    rig.doomedRows.add(key, Duration.ofHours(3));
    rig.doomedRows.add(key, Duration.ofHours(1));
    rig.clock.advance(Duration.ofHours(2));
    assertThat(rig.doomed.sweep()).isZero();
    rig.clock.advance(Duration.ofHours(2));
    assertThat(rig.doomed.sweep()).isEqualTo(1);
  }

  @Test
  void whatCameBackIsOffTheListButForItsOriginal() {
    Image image = ready();
    rig.removal.delete(rig.ada, image.id());
    rig.removal.restore(rig.ada, image.id());

    assertThat(doomed()).doesNotContainAnyElementsOf(own(image));
    rig.clock.advance(Duration.ofDays(8));
    sweep();
    assertThat(rig.store.keys()).containsAll(objects(image));
  }

  @Test
  void anImageWhoseObjectsMayBeGoneDoesNotComeBack() {
    Image image = ready();
    rig.removal.delete(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(7));

    assertThatThrownBy(() -> rig.removal.restore(rig.ada, image.id()))
        .isInstanceOf(ImageMissing.class);
  }

  @Test
  void aProjectComesBackWithoutImagesWhoseObjectsMayBeGone() {
    Image image = ready();
    rig.projects.delete(rig.ada, rig.elm.id(), OptionalInt.empty());
    rig.clock.advance(Duration.ofDays(7));
    rig.projects.restore(rig.ada, rig.elm.id());

    assertThat(rig.images.find(rig.ada, image.id())).isEmpty();
  }

  @Test
  void anImageThatIsDeletedWhileItsJobEndsLeavesNothing() {
    deletedWhileItsJobEnds();
    rig.clock.advance(Duration.ofDays(8));
    sweep();

    assertThat(rig.store.keys()).isEmpty();
  }

  @Test
  void anImageThatIsDeletedWhileItsJobEndsComesBackWhole() {
    Image image = deletedWhileItsJobEnds();
    rig.clock.advance(Duration.ofDays(6));
    sweep();
    rig.removal.restore(rig.ada, image.id());

    assertThat(rig.store.keys()).containsAll(objects(rig.get(image.id())));
  }

  @Test
  void whatALostAttemptStoredGoesAfterADayWhenTheJobFails() {
    Image image = rig.accept();
    storedAndLost();
    rig.models.next(FakeStagingModels.refused());
    rig.runNext();
    rig.clock.advance(Duration.ofDays(2));
    sweep();

    assertThat(rig.store.keys()).containsExactlyInAnyOrderElementsOf(photo(image));
  }

  @Test
  void whatALostAttemptStoredGoesWhileThePictureOfTheNextOneStays() {
    Image image = rig.accept();
    storedAndLost();
    rig.models.next(
        (order, submission) -> {
          submission.forget();
          return rig.models.stage(order, submission) instanceof Development.Staged staged
              ? another(staged)
              : new Development.Stopped();
        });
    rig.runNext();
    rig.clock.advance(Duration.ofDays(2));
    sweep();

    assertThat(rig.store.keys()).containsExactlyInAnyOrderElementsOf(objects(rig.get(image.id())));
  }

  @Test
  void aPictureThatIsDeliveredIsOffTheList() {
    Image image = ready();

    assertThat(doomed()).doesNotContainAnyElementsOf(objects(image));
  }

  /// The first attempt buys, stores its picture and loses its lease before the end is written.
  private void storedAndLost() {
    HeldJob lost = rig.queue.takeAndDie(rig.handler);
    assertThat(rig.handler.run(lost)).isInstanceOf(Outcome.Done.class);
    assertThat(rig.queue.rescue(rig.handler)).isEqualTo(1);
  }

  private static Development another(Development.Staged staged) {
    return new Development.Staged(
        staged.file(),
        staged.contentType(),
        "another",
        staged.modelUsed(),
        staged.cost(),
        staged.mask(),
        staged.changedShare(),
        staged.draft());
  }

  private Image deletedWhileItsJobEnds() {
    Image image = rig.accept();
    rig.models.next(
        (order, submission) -> {
          Development staged = rig.models.stage(order, submission);
          rig.removal.delete(rig.ada, image.id());
          return staged;
        });
    assertThat(rig.runNext()).isInstanceOf(Outcome.Done.class);
    return image;
  }

  private Image ready() {
    Image image = rig.accept();
    rig.runNext();
    return rig.get(image.id());
  }

  private void sweep() {
    int gone;
    do {
      gone = rig.doomed.sweep();
    } while (gone > 0);
  }

  private List<ObjectKey> own(Image image) {
    List<ObjectKey> keys = new ArrayList<>(DoomedRows.thumbnails(image.id().value()));
    keys.add(image.picture().orElseThrow().key());
    return keys;
  }

  private List<ObjectKey> objects(Image image) {
    List<ObjectKey> keys = own(image);
    keys.addAll(photo(image));
    return keys;
  }

  private List<ObjectKey> photo(Image image) {
    List<ObjectKey> keys = new ArrayList<>(DoomedRows.thumbnails(image.original().value()));
    keys.add(rig.images.findOriginal(rig.ada, image.original()).orElseThrow().key());
    return keys;
  }

  private List<ObjectKey> doomed() {
    return rig.database
        .sql()
        .selectFrom(DOOMED_OBJECT)
        .fetch(row -> new ObjectKey(row.getObjectKey()));
  }
}
