package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;

/// What is done without a pointer, or with a key beside it.
final class Keyboard {

  private static final String HERE =
      "() => [...document.querySelectorAll('.tile')].indexOf(document.activeElement.closest('.tile'))";

  /// As many as belong to one photo, and some more.
  private static final int STOPS_OF_A_PHOTO = 12;

  private final Visitor ada;
  private final Page page;

  Keyboard(Visitor ada) {
    this.ada = ada;
    page = ada.page();
  }

  /// Tab comes to one photo and leads on past all others; arrows lead from photo to photo.
  void walksThroughTheGallery(int photos) {
    Reach.tabTo(page, ".tile .picture");
    assertThat(page.evaluate(HERE)).isEqualTo(0);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.evaluate(HERE)).isEqualTo(2);
    page.keyboard().press("End");
    assertThat(page.evaluate(HERE)).isEqualTo(photos - 1);
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    int below = (Integer) page.evaluate(HERE);
    assertThat(below).isPositive();
    int presses = 0;
    while ((Integer) page.evaluate(HERE) == below && presses++ < STOPS_OF_A_PHOTO) {
      page.keyboard().press("Tab");
    }
    assertThat(page.evaluate(HERE)).as("past the gallery").isEqualTo(-1);
    page.keyboard().press("Shift+Tab");
    assertThat(page.evaluate(HERE)).as("back at the same photo").isEqualTo(below);
  }

  void choosesUpToHereWithShift() {
    Locator boxes = page.locator(".tile .check input");
    boxes.nth(1).click(new Locator.ClickOptions().setForce(true));
    boxes
        .nth(5)
        .click(
            new Locator.ClickOptions()
                .setForce(true)
                .setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(page.locator("#chosen strong").textContent()).startsWith("5 photos");
    page.keyboard().press("Escape");
    assertThat(page.locator("#chosen").isHidden()).isTrue();
  }

  void opensComparesAndDeletes(String listing) {
    ada.go("/listings/" + listing);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("f");
    page.locator(".star button[aria-pressed=true]").waitFor();
    page.keyboard().press("Space");
    assertThat(page.locator("#chosen strong").textContent()).startsWith("1 photo");
    page.keyboard().press("Escape");
    assertThat(page.locator("#chosen").isHidden()).isTrue();
    page.keyboard().press("Enter");
    page.locator("#image-page").waitFor();
    Locator seam = page.locator(".compare input[type=range]");
    seam.focus();
    page.keyboard().press("End");
    page.keyboard().press("Shift+ArrowLeft");
    assertThat(seam.getAttribute("aria-valuetext")).isEqualTo("90 percent photo");
    ada.go("/listings/" + listing);
    page.locator(".tile .picture").first().focus();
    page.keyboard().press("Delete");
    page.locator(".toast button").click();
    page.locator(".tile:not(.gone)").waitFor();
    ada.waitForTiles(1);
  }

  void stagesInTwoStyles() {
    ada.go("/listings");
    Reach.tabTo(page, "[command=show-modal][commandfor=new-listing]");
    page.keyboard().press("Enter");
    page.keyboard().type("Keys Road");
    page.keyboard().press("Enter");
    page.waitForURL("**/listings/*-*");
    String listing = page.url().substring(page.url().lastIndexOf('/') + 1);
    Reach.tabTo(page, "main [data-add]");
    Reach.pressForFiles(page);
    ada.add(Album.of(3).skip(2));
    ada.waitUntilIn(1);
    Reach.tabTo(page, "#tray-files .what");
    page.keyboard().press("Enter");
    Reach.tabTo(page, "#menu [name=room]");
    page.keyboard().press("ArrowDown");
    Reach.tabTo(page, "#menu [value=scandinavian]");
    page.keyboard().press("Space");
    page.keyboard().press("Escape");
    assertThat(page.locator("#tray-files .what").textContent()).startsWith("Bedroom");
    assertThat(page.locator("#tray-sum").textContent()).isEqualTo("1 photo, 2 images");
    Reach.tabTo(page, "#tray-stage");
    page.keyboard().press("Enter");
    ada.waitForTiles(1);
    assertThat(page.locator(".tile .strip .thumb:not(.more)").count())
        .as("the photo and two styles")
        .isEqualTo(3);
    ada.forget(listing);
  }
}
