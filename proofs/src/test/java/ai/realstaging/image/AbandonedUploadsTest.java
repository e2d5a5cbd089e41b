package ai.realstaging.image;

import static ai.realstaging.schema.Tables.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.ObjectKey;
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
