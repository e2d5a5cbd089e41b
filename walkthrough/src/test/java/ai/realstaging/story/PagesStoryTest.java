package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The pages in a real browser where a server alone cannot tell: lost connections, two tabs, a
/// client's link, keys, fingers, a session that ends. The longest of all stories begins first.
@EnabledIf("ai.realstaging.story.Chrome#told")
@Order(1)
class PagesStoryTest {

  /// More than one order takes (50), and more than the plan has in work at once.
  private static final int SIXTY = 60;

  private static final int AT_ONCE = 55;

  private static Program program;
  private static Chrome chrome;

  @BeforeAll
  static void open() {
    Map<String, String> settings = Program.quick(80, AT_ONCE);
    settings.put("REALSTAGING_SERVER_STYLEPAGE", "true");
    program = Program.start(settings);
    chrome = Chrome.start();
  }

  @AfterAll
  static void close() {
    chrome.close();
    program.close();
  }

  @Test
  void sixtyPhotosArriveOnceEachThoughTheConnectionBreaksTwiceAndThePageIsLoadedAnew() {
    try (Visitor ada = visitor("Sixty")) {
      String listing = ada.openListing("12 Elm Street");
      ada.add(Album.of(SIXTY));
      cut(ada, 5);
      cut(ada, 15);
      ada.page().reload();
      ada.waitUntilIn(SIXTY);
      ada.stage();
      ada.page().locator("#tray-sum").getByText("next in line").waitFor();
      ada.page().reload();
      ada.waitForTiles(SIXTY);
      ada.page()
          .locator("#tray")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      ada.page().reload();
      ada.waitForTiles(SIXTY);
      assertThat(ada.page().locator("#status").textContent()).startsWith("60 photos, ");
      assertThat(ada.page().locator("#tray").isHidden()).isTrue();
      Keyboard keyboard = new Keyboard(ada);
      keyboard.walksThroughTheGallery(SIXTY);
      keyboard.choosesUpToHereWithShift();
      assertThat(ada.troubles()).isEmpty();
      ada.forget(listing);
    }
  }

  @Test
  void aPictureThatBecomesReadyIsSeenInBothTabs() {
    try (Visitor ada = visitor("Tabs")) {
      String listing = ada.openListing("12 Elm Street");
      Page other = ada.context().newPage();
      other.navigate(ada.page().url());
      ada.add(Stream.of(Album.large()));
      ada.waitUntilIn(1);
      ada.stage();
      ada.waitForTiles(1);
      for (Page tab : List.of(ada.page(), other)) {
        tab.locator(".tile .star").waitFor();
        assertThat(tab.locator(".plate").count()).isZero();
        assertThat(tab.locator("#status").textContent()).isEqualTo("1 photo, 1 staged.");
      }
      shareWithAClient(ada);
      Keyboard keyboard = new Keyboard(ada);
      keyboard.opensComparesAndDeletes(listing);
      compare(ada, listing);
      keyboard.stagesInTwoStyles();
    }
  }

  /// The same ready listing serves three scenes: staging takes longer than they do.
  private static void shareWithAClient(Visitor ada) {
    Page page = ada.page();
    page.locator("a[data-share]:visible").first().click();
    page.locator("#share-form [name=downloads]").check();
    page.locator("[data-share-do=make]:visible").click();
    page.locator("#share-link:visible").waitFor();
    URI link = URI.create(page.locator("#share-link").inputValue());
    try (Visitor client = stranger(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      client.go(link.getPath());
      assertThat(client.page().locator("h1").textContent()).isEqualTo("12 Elm Street");
      assertThat(client.page().locator(".publication").textContent())
          .contains("The furniture in these pictures is virtual.", "Virtually staged");
      client
          .page()
          .waitForFunction(
              "() => [...document.images].slice(0, 2).every(i => i.complete && i.naturalWidth > 300)");
      assertThat(
              client
                  .page()
                  .waitForDownload(() -> client.page().locator("a[download]").click())
                  .suggestedFilename())
          .isEqualTo("12 Elm Street, virtually staged.zip");
      assertThat(client.context().cookies()).isEmpty();
      assertThat(Axe.faults(client.page())).isEmpty();
      page.locator("[data-share-do=end]").click();
      page.locator("[data-share-do=make]:visible").waitFor();
      client.go(link.getPath());
      assertThat(client.page().locator("h1").textContent()).startsWith("This link ended on ");
    }
    page.keyboard().press("Escape");
  }

  private static void compare(Visitor ada, String listing) {
    ada.go("/listings/" + listing);
    ada.add(Stream.of(Album.large()));
    ada.page().locator("#tray-out").getByText("Already here as Living room.").waitFor();
    ada.go("/listings/" + listing);
    ada.page().locator(".tile .picture").click();
    Comparing comparing = new Comparing(ada);
    comparing.besideEachOther();
    comparing.held();
    assertThat(comparing.downloads()).containsExactly(Album.LARGE, 1600, 2048);
    comparing.stagedWithAnotherCorner();
    try (Visitor client = stranger(new Browser.NewContextOptions())) {
      client.go(comparing.link());
      assertThat(client.page().locator(".pair img").count())
          .as("the photo and one picture")
          .isEqualTo(2);
    }
  }

  @Test
  void onAPhoneEverythingIsLargeEnoughForAThumbAndNothingRunsOffTheScreen() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setIsMobile(true)
            .setDeviceScaleFactor(2);
    try (Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Thumb", phone)) {
      ada.openListing("12 Elm Street");
      ada.add(Album.of(2));
      ada.waitUntilIn(2);
      ada.page().locator("#tray-files .what").first().tap();
      ada.page().locator("#menu").getByText("Bedroom", exact()).tap();
      ada.page().keyboard().press("Escape");
      assertThat(ada.page().locator("#tray-files .what").first().textContent()).contains("Bedroom");
      assertThat(Reach.tooSmall(ada.page())).isEmpty();
      assertThat(Reach.isWide(ada.page())).isFalse();
      ada.page().locator("#tray-stage").tap();
      ada.waitForTiles(2);
      assertThat(Reach.tooSmall(ada.page())).isEmpty();
      assertThat(Reach.isWide(ada.page())).isFalse();
      ada.page().locator("[popovertarget=listing-menu]:visible").tap();
      ada.page().locator("#listing-menu [data-choose]").tap();
      ada.page().locator(".tile .picture").first().tap();
      ada.page().locator(".tile .picture").last().tap();
      assertThat(ada.page().locator("#chosen strong").textContent()).startsWith("2 photos");
      assertThat(Reach.tooSmall(ada.page())).isEmpty();
      assertThat(Reach.isWide(ada.page())).isFalse();
    }
  }

  @Test
  void aSessionThatEndsWhilePhotosGoUpLosesNoneOfThem() {
    try (Visitor ada = visitor("Session")) {
      ada.openListing("12 Elm Street");
      ada.context().clearCookies();
      ada.add(Album.of(3));
      ada.page().locator("#asking[open]").waitFor();
      assertThat(ada.page().locator("#asking").textContent())
          .contains("Sign in again to go on", "Nothing is sent twice");
      ada.page().locator("#asking .button").first().click();
      ada.page().locator("input[type=password]").waitFor();
      ada.signInAgain();
      ada.page().waitForURL("**/listings/*");
      ada.waitUntilIn(3);
      assertThat(ada.troubles()).isEmpty();
    }
  }

  @Test
  void everyPageCanBeUsedByEverybody() {
    Look look = new Look();
    try (Visitor stranger = stranger(new Browser.NewContextOptions());
        Visitor ada = visitor("Everybody");
        Visitor admin = stranger(new Browser.NewContextOptions())) {
      admin.signIn(program.admin());
      Tour tour = new Tour(look, ada, admin, stranger);
      tour.open();
      String listing = tour.staging();
      tour.staged(listing);
      tour.offices();
      withoutScripts(ada, listing);
      tour.troubles(listing);
    }
    assertThat(look.faults()).isEmpty();
  }

  private static void withoutScripts(Visitor ada, String listing) {
    try (Unscripted plain = new Unscripted(chrome.browser(), program.home(), ada)) {
      plain.keepsListings();
      plain.shares(listing);
      plain.stagesAgain(listing);
    }
  }

  /// Cuts the connection once this many photos are in, and mends it once the tray has noticed.
  private static void cut(Visitor visitor, int photos) {
    visitor
        .page()
        .waitForFunction(
            "n => document.querySelectorAll('#tray-files .in:not([hidden])').length >= n", photos);
    visitor.context().setOffline(true);
    visitor
        .page()
        .waitForFunction(
            "() => document.getElementById('tray-says').textContent.startsWith('You are offline')");
    visitor.context().setOffline(false);
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Visitor visitor(String name) {
    return Visitor.signedUp(chrome.browser(), program.home(), name);
  }

  private static Visitor stranger(Browser.NewContextOptions options) {
    return Visitor.stranger(chrome.browser(), program.home(), options);
  }
}
