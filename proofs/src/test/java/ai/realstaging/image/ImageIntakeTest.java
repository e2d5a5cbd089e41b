package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.ModelId;
import ai.realstaging.project.ProjectMissing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageIntakeTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anotherTenantsUploadIsAsGoodAsMissing() {
    ObjectKey bos = rig.upload(rig.bo);

    refuses(bos, IntakeRefused.Reason.UPLOAD_MISSING);
    assertThatThrownBy(() -> rig.intake.accept(rig.bo, rig.wanted(bos)))
        .isInstanceOf(ProjectMissing.class);
  }

  @Test
  void aKeyThatWasNeverSignedIsMissingEvenIfAnObjectLiesThere() {
    ObjectKey smuggled = new ObjectKey(ObjectKey.uploadPrefix(rig.ada.id()) + "smuggled.jpg");
    rig.store.write(smuggled, ImageRig.jpeg(320, 240), "image/jpeg");

    refuses(smuggled, IntakeRefused.Reason.UPLOAD_MISSING);
  }

  @Test
  void aSlotThatWasNeverFilledIsMissing() {
    refuses(
        rig.uploads.slot(rig.ada, "a.jpg", "image/jpeg", 100).key(),
        IntakeRefused.Reason.UPLOAD_MISSING);
  }

  @Test
  void whatIsNoPhotoIsRefusedAndCostsNothing() {
    refuses(
        rig.upload(rig.ada, "<html>no photo</html>".getBytes(StandardCharsets.UTF_8)),
        IntakeRefused.Reason.UNSUPPORTED_MEDIA_TYPE);
    refuses(rig.upload(rig.ada, ImageRig.jpeg(32, 32)), IntakeRefused.Reason.IMAGE_TOO_SMALL);
    assertThat(rig.ledger()).isEmpty();
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "image/gif, 100, UNSUPPORTED_MEDIA_TYPE",
    "text/html, 100, UNSUPPORTED_MEDIA_TYPE",
    "image/jpeg, 0, IMAGE_UNREADABLE",
    "image/jpeg, 1048577, IMAGE_TOO_LARGE"
  })
  void aSlotIsOnlySignedForWhatWouldBeTaken(String type, long bytes, IntakeRefused.Reason reason) {
    assertThatExceptionOfType(IntakeRefused.class)
        .isThrownBy(() -> rig.uploads.slot(rig.ada, "a.jpg", type, bytes))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void anAcceptedImageIsQueuedWithEverythingFrozen() {
    Image image = rig.accept();

    assertThat(image.phase()).isEqualTo(Phase.QUEUED);
    assertThat(image.width()).isEqualTo(320);
    assertThat(image.height()).isEqualTo(240);
    assertThat(image.order().seed()).isEqualTo(7);
    assertThat(image.order().model()).isEqualTo(rig.models.byDefault());
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isEqualTo(1);
    assertThat(rig.allowance.usage(rig.ada).used()).isEqualTo(1);
    assertThat(rig.live.announced()).hasSize(1);
    Original original = rig.images.findOriginal(rig.ada, image.original()).orElseThrow();
    assertThat(original.filename()).isEqualTo("living room.jpg");
    assertThat(rig.store.keys())
        .contains(
            ObjectKey.thumbnail(original.id().value(), ImageLinks.TINY),
            ObjectKey.thumbnail(original.id().value(), ImageLinks.SMALL),
            ObjectKey.thumbnail(original.id().value(), ImageLinks.LARGE));
    assertThat(rig.images.findOriginal(rig.bo, image.original())).isEmpty();
  }

  @Test
  void variantsShareOneOriginalAndStayInOrder() {
    ObjectKey file = rig.upload(rig.ada);
    Image first = rig.intake.accept(rig.ada, rig.wanted(file));
    rig.clock.advance(java.time.Duration.ofSeconds(1));
    Image second = rig.intake.accept(rig.ada, rig.wanted(file));
    rig.accept();

    List<Variants> grouped = rig.images.grouped(rig.ada, rig.elm.id());

    assertThat(second.original()).isEqualTo(first.original());
    assertThat(grouped).hasSize(2);
    assertThat(grouped.getFirst().images())
        .extracting(Image::id)
        .containsExactly(first.id(), second.id());
    assertThat(rig.images.grouped(rig.bo, rig.elm.id())).isEmpty();
  }

  @Test
  void photosOfABatchStandInTheOrderGivenWhicheverIsSeenFirst() {
    List<ObjectKey> files = Stream.generate(() -> rig.upload(rig.ada)).limit(8).toList();
    rig.intake.acceptAll(rig.ada, files.stream().map(rig::wanted).toList());
    assertThat(rig.images.grouped(rig.ada, rig.elm.id()))
        .extracting(photo -> photo.original().key())
        .containsExactlyElementsOf(files);
  }

  @Test
  void aBatchTakesWhatFitsAndSaysSoOfEach() {
    try (ImageRig small = new ImageRig(2, 50)) {
      ObjectKey good = small.upload(small.ada);
      ObjectKey bad = small.upload(small.ada, new byte[] {1, 2, 3});

      List<IntakeOutcome> outcomes =
          small.intake.acceptAll(
              small.ada,
              List.of(
                  small.wanted(good),
                  small.wanted(bad),
                  small.wanted(good),
                  small.wanted(small.upload(small.ada))));

      assertThat(outcomes.get(0)).isInstanceOf(IntakeOutcome.Accepted.class);
      assertThat(cause(outcomes.get(1))).isInstanceOf(IntakeRefused.class);
      assertThat(outcomes.get(2)).isInstanceOf(IntakeOutcome.Accepted.class);
      assertThat(cause(outcomes.get(3))).isInstanceOf(AllowanceSpent.class);
      assertThat(small.allowance.usage(small.ada).used()).isEqualTo(2);
    }
  }

  @Test
  void tooManyOpenImagesAreRefusedWithoutSpending() {
    try (ImageRig narrow = new ImageRig(10, 1)) {
      narrow.accept();

      assertThatExceptionOfType(TooManyOpen.class)
          .isThrownBy(narrow::accept)
          .satisfies(refused -> assertThat(refused.limit()).isEqualTo(1));
      assertThat(narrow.allowance.usage(narrow.ada).used()).isEqualTo(1);
    }
  }

  @Test
  void aModelThatIsNotHereCannotBeChosen() {
    NewImage wanted = rig.wanted(rig.upload(rig.ada));

    assertThatExceptionOfType(IntakeRefused.class)
        .isThrownBy(
            () ->
                rig.intake.accept(
                    rig.ada,
                    new NewImage(
                        wanted.project(),
                        wanted.file(),
                        wanted.room(),
                        wanted.style(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.of(new ModelId("nobody/knows")))))
        .satisfies(
            refused ->
                assertThat(refused.reason()).isEqualTo(IntakeRefused.Reason.MODEL_UNAVAILABLE));
  }

  private void refuses(ObjectKey file, IntakeRefused.Reason reason) {
    assertThatExceptionOfType(IntakeRefused.class)
        .isThrownBy(() -> rig.intake.accept(rig.ada, rig.wanted(file)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static RuntimeException cause(IntakeOutcome outcome) {
    return ((IntakeOutcome.Refused) outcome).cause();
  }
}
