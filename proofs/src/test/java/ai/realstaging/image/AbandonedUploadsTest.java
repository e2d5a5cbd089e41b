package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ORIGINAL;
import static ai.realstaging.schema.Tables.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectName;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbandonedUploadsTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anUploadThatNobodyUsedGoesAfterADay() {
    ObjectKey file = rig.upload(rig.ada);
    rig.clock.advance(Duration.ofHours(23));
    assertThat(rig.doomed.sweep()).isZero();
    assertThat(rig.store.find(file)).isPresent();
    rig.clock.advance(Duration.ofHours(2));
    assertThat(rig.doomed.sweep()).isEqualTo(1);
    assertThat(rig.store.find(file)).isEmpty();
    assertThat(rig.database.sql().fetchCount(UPLOAD)).isZero();
  }

  @Test
  void anUploadThatBecameAnImageStays() {
    ObjectKey file = rig.upload(rig.ada);
    rig.intake.accept(rig.ada, rig.wanted(file));
    rig.clock.advance(Duration.ofDays(30));
    assertThat(rig.doomed.sweep()).isZero();
    assertThat(rig.store.find(file)).isPresent();
  }

  @Test
  void aPhotoWhoseImagesWereAllRefusedGoesAfterADay() {
    try (ImageRig spent = new ImageRig(0, 50)) {
      ObjectKey file = spent.upload(spent.ada);
      spent.clock.advance(Duration.ofHours(23));
      assertThatThrownBy(() -> spent.intake.accept(spent.ada, spent.wanted(file)))
          .isInstanceOf(AllowanceSpent.class);
      spent.doomed.sweep();
      assertThat(spent.store.keys()).hasSize(1 + ImageLinks.SIDES.size());

      spent.clock.advance(Duration.ofHours(2));
      assertThat(spent.doomed.sweep()).isEqualTo(1 + ImageLinks.SIDES.size());
      assertThat(spent.store.keys()).isEmpty();
      assertThat(spent.database.sql().fetchCount(UPLOAD)).isZero();
      assertThat(spent.database.sql().fetchCount(ORIGINAL)).isZero();
      assertThatThrownBy(() -> spent.intake.accept(spent.ada, spent.wanted(file)))
          .isInstanceOf(IntakeRefused.class);
    }
  }

  @Test
  void aPhotoWhoseFirstImageWasRefusedStaysForALaterOne() {
    try (ImageRig one = new ImageRig(10, 1)) {
      Image first = one.accept();
      ObjectKey file = one.upload(one.ada);
      assertThatThrownBy(() -> one.intake.accept(one.ada, one.wanted(file)))
          .isInstanceOf(TooManyOpen.class);
      one.verbs.cancel(one.ada, first.id());
      Image later = one.intake.accept(one.ada, one.wanted(file));
      one.clock.advance(Duration.ofDays(3));
      one.doomed.sweep();

      assertThat(one.store.keys())
          .contains(file)
          .containsAll(DoomedRows.thumbnails(later.original().value()));
    }
  }

  @Test
  void thePhotoOfTwoProjectsLeavesNothingWhenOnlyOneOfThemHadAnImage() {
    ObjectKey file = rig.upload(rig.ada);
    Image image = rig.intake.accept(rig.ada, rig.wanted(file));
    Project other = rig.projects.create(rig.ada, new ProjectName("3 Oak Lane"));
    rig.originals.of(rig.ada, other.id(), file);
    rig.removal.delete(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(8));
    while (rig.doomed.sweep() > 0) {
      assertThat(rig.store.find(file)).isEmpty();
    }

    assertThat(rig.store.keys()).isEmpty();
  }

  @Test
  void manyGoABatchAtATime() {
    for (int i = 0; i < 105; i++) {
      rig.upload(rig.ada, new byte[] {1, 2, 3});
    }
    rig.clock.advance(Duration.ofDays(2));
    assertThat(rig.doomed.sweep()).isEqualTo(100);
    assertThat(rig.doomed.sweep()).isEqualTo(5);
    assertThat(rig.doomed.sweep()).isZero();
  }

  @Test
  void theObjectsOfADeletedImageStayForTheirGraceAndThenGo() {
    Image image = rig.accept();
    rig.runNext();
    ObjectKey staged = rig.get(image.id()).picture().orElseThrow().key();
    rig.removal.delete(rig.ada, image.id());
    rig.clock.advance(Duration.ofDays(6));
    rig.doomed.sweep();
    assertThat(rig.store.find(staged)).isPresent();
    rig.clock.advance(Duration.ofDays(2));
    rig.doomed.sweep();
    assertThat(rig.store.find(staged)).isEmpty();
  }
}
