package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// A newcomer at a browser, with nothing but what `./realstaging` starts.
@EnabledIf("ai.realstaging.story.Chrome#told")
class BrowserStoryTest {

  private static Program program;
  private static Chrome chrome;

  @BeforeAll
  static void start() {
    program = Program.start(Program.QUICK);
    chrome = Chrome.start();
  }

  @AfterAll
  static void end() {
    chrome.close();
    program.close();
  }

  @Test
  void threePhotosAreDroppedStagedLiveComparedDownloadedAndDeletedWithUndo() {
    try (Newcomer ada = Newcomer.arrive(chrome.browser(), program.home())) {
      ada.signUp("ada");
      ada.openListing("12 Elm Street");
      ada.drop(Rooms.three());
      ada.choose("living-room.jpg", "Living room", "Modern");
      ada.choose("bedroom.jpg", "Bedroom", "Scandinavian");
      ada.choose("dining-room.jpg", "Dining room", "Modern");

      ada.stage(3);
      ada.waitFor("3 photos, 3 staged.");
      assertThat(ada.platesSeen()).anyMatch(said -> said.contains("Staging"));
      assertThat(ada.tile("Bedroom").locator(".plate")).hasCount(0);
      assertThat(ada.page().locator("header.bar")).containsText("7 of 10 left");
      ada.keepPicture("gallery");

      ada.open("Living room");
      assertThat(ada.comparedWidths()).hasSize(2).doesNotContain(0);
      assertThat(ada.dragSeamTo(0.45)).isEqualTo(45, within(1.0));
      assertThat(ada.seamAfter("ArrowLeft")).isEqualTo(43, within(1.0));
      assertThat(ada.page().locator("#about")).containsText("Instant draft, on this machine");
      ada.keepPicture("compare");
      ada.goBackTo("12 Elm Street");

      holdsEachPhotoBesideItsStagedPicture(Archive.files(ada.downloadAll()));

      ada.delete("Bedroom");
      assertThat(ada.tile("Bedroom").locator("visible=true")).hasCount(0);
      ada.waitFor("2 photos, 2 staged.");
      ada.press("Undo");
      ada.waitFor("3 photos, 3 staged.");
      assertThat(ada.tile("Bedroom")).isVisible();

      ada.filter("Bedroom");
      assertThat(ada.tile("Living room")).hasCount(0);
      assertThat(ada.tile("Bedroom")).isVisible();
      ada.archive();
      assertThat(ada.cover("12 Elm Street")).hasCount(0);
      ada.press("Undo");
      ada.goBackTo("12 Elm Street");
      assertThat(ada.page().locator(".tile")).hasCount(3);
      assertThat(ada.troubles()).isEmpty();
    }
  }

  @Test
  void aPhotoThatCannotBeReadSaysWhyInPlainWordsAndGivesTheImageBack() {
    try (Newcomer bo = Newcomer.arrive(chrome.browser(), program.home())) {
      bo.signUp("bo");
      bo.openListing("The cellar");
      bo.drop(List.of(Rooms.darkness()));
      bo.stage(1);

      bo.waitFor("1 needs you.");
      assertThat(bo.tile("Living room")).containsText("The photo is too dark");
      assertThat(bo.tile("Living room")).containsText("Image given back.");
      assertThat(bo.page().locator("header.bar")).containsText("10 of 10 left");

      bo.open("Living room");
      assertThat(bo.page().locator("#about")).containsText("a photo with the lights on helps.");
      assertThat(bo.page().locator("#about")).containsText("Your image was given back.");
      assertThat(bo.troubles()).isEmpty();
    }
  }

  /// The engine is the built-in one: lossless, so what it did not furnish is the photo to the bit.
  private static void holdsEachPhotoBesideItsStagedPicture(Map<String, byte[]> files) {
    assertThat(files)
        .containsOnlyKeys(
            "Living room - original.jpg",
            "Living room - Modern (instant draft).png",
            "Bedroom - original.jpg",
            "Bedroom - Scandinavian (instant draft).png",
            "Dining room - original.jpg",
            "Dining room - Modern (instant draft).png");
    assertThat(files.get("Living room - original.jpg")).isEqualTo(Rooms.livingRoom());
    assertThat(files.get("Bedroom - original.jpg")).isEqualTo(Rooms.bedroom());
    BufferedImage photo = Archive.decode(Rooms.bedroom());
    BufferedImage staged = Archive.picture(files, "Bedroom - Scandinavian (instant draft).png");
    assertThat(staged.getWidth()).isEqualTo(photo.getWidth());
    assertThat(staged.getHeight()).isEqualTo(photo.getHeight());
    assertThat(Archive.same(photo, staged)).isBetween(0.2, 0.97);
  }
}
