package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Takes a picture of every page and state, in both themes, wide and narrow, and lays them out as a
/// contact sheet. No test: `bin/screenshots` runs it.
class Screenshots {

  /// Photos that come in; the others are left out.
  private static final int PHOTOS = 6;

  private final Camera camera =
      Camera.into(Path.of(System.getProperty("screenshots.out", "target/screenshots")));

  @Test
  void takeThemAll() throws IOException {
    listings();
    new MoneyPictures(camera).take();
  }

  private void listings() throws IOException {
    try (Program program =
            Program.start(
                Map.of(
                    "REALSTAGING_BILLING_FREEIMAGES",
                    "30",
                    "REALSTAGING_SERVER_STYLEPAGE",
                    "true"));
        Chrome chrome = Chrome.start()) {
      Browser browser = chrome.browser();
      try (Visitor stranger =
          Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
        signedOut(stranger);
      }
      try (Visitor ada = Visitor.signedUp(browser, program.home(), "Ada")) {
        signedIn(ada, browser, program);
      }
      try (Visitor admin =
          Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
        admin.signIn(program.admin());
        offices(admin);
      }
      camera.develop(browser);
    }
  }

  private void signedOut(Visitor stranger) {
    camera.visit(stranger, "/", "home");
    camera.takeWhole(stranger.page(), "home-whole");
    camera.visit(stranger, "/pricing", "pricing");
    camera.visit(stranger, "/sample", "sample");
    camera.takeWhole(stranger.page(), "sample-whole");
    camera.visit(stranger, "/oauth2/authorization/web", "sign-in");
    camera.visit(stranger, "/oauth2/authorization/web?screen_hint=signup", "sign-up");
    camera.visit(stranger, "/s/no-such-link", "link-unknown");
  }

  private void signedIn(Visitor ada, Browser browser, Program program) {
    Page page = ada.page();
    camera.take(page, "listings-first");
    String listing = ada.openListing("12 Elm Street");
    camera.take(page, "listing-empty");
    ada.add(photos());
    ada.waitUntilIn(PHOTOS);
    page.locator("#tray-files .tick").first().check();
    camera.take(page, "tray");
    camera.take(
        page,
        "tray-menu",
        () -> page.locator("#tray-files .what").first().click(),
        () -> page.keyboard().press("Escape"));
    page.locator("#tray-files .what").first().click();
    page.locator("#menu [value=scandinavian]").check();
    page.keyboard().press("Escape");
    page.locator("#tray-fold").click();
    camera.take(page, "tray-folded");
    page.locator("#tray-fold").click();
    page.evaluate(
        "() => { document.getElementById('dropping').hidden = false;"
            + "document.querySelector('#dropping strong').innerHTML = '<b>Drop 12 photos</b><b>into 12 Elm Street</b>'; }");
    camera.take(page, "dropping");
    page.evaluate("() => { document.getElementById('dropping').hidden = true }");
    ada.stage();
    ada.waitForTiles(PHOTOS);
    page.locator(".plate .now").first().waitFor();
    camera.take(page, "listing-running");
    ada.go("/listings");
    camera.take(page, "listings-running");
    camera.visit(ada, "/images/" + runningImage(ada, listing), "image-running");
    ada.go("/listings/" + listing);
    page.waitForFunction("() => !document.querySelector('.stages')");
    gallery(page);
    image(ada, browser, program, listing);
    share(ada, browser, program, listing);
    camera.visit(ada, "/account", "account");
    ask(page, "[command=show-modal][commandfor=leave]", "account-delete");
    camera.visit(ada, "/billing", "billing");
    camera.visit(ada, "/nothing-here", "not-found");
    camera.visit(ada, "/listings?q=nowhere", "listings-none-found");
    camera.visit(ada, "/listings?archived=true", "listings-none-archived");
    camera.visit(ada, "/listings", "listings");
    ask(page, "[command=show-modal][commandfor=new-listing]:visible", "listings-new");
    camera.take(
        page,
        "listings-menu",
        () -> page.locator("[data-cover-menu]").first().click(),
        () -> page.keyboard().press("Escape"));
    troubles(ada, listing);
  }

  private static String runningImage(Visitor ada, String listing) {
    ada.go("/listings/" + listing);
    return String.valueOf(
        ada.page().locator(".tile").last().getAttribute("data-images").split(" ", -1)[0]);
  }

  private void gallery(Page page) {
    camera.take(page, "listing");
    camera.takeWhole(page, "listing-whole");
    page.locator(".tile:has(.star) .picture").first().focus();
    page.keyboard().press("f");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Shift+Space");
    camera.take(page, "listing-chosen");
    page.locator("[data-do=restage]").click();
    page.locator("#restage .chip").nth(1).click();
    camera.take(page, "restage");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    camera.take(page, "keys");
    page.keyboard().press("Escape");
    camera.take(
        page,
        "filter-menu",
        () -> page.locator("[popovertarget=by-style]").click(),
        () -> page.keyboard().press("Escape"));
    page.navigate(page.url() + "?style=industrial&favourites=true");
    camera.take(page, "filter-nothing");
  }

  private void image(Visitor ada, Browser browser, Program program, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing + "?state=ready");
    page.locator(".tile .picture").first().click();
    page.locator("#image-page").waitFor();
    camera.take(page, "image");
    for (String mode : List.of("beside", "changes")) {
      page.locator(".segment [data-mode=" + mode + "]").click();
      camera.take(page, "image-" + mode);
    }
    page.locator(".segment [data-mode=slider]").click();
    camera.take(
        page,
        "image-full",
        () -> page.locator("[data-full]").evaluate("button => button.click()"),
        () -> page.evaluate("() => document.exitFullscreen()"));
    camera.take(
        page,
        "image-download",
        () -> page.locator("[popovertarget=download-menu]:visible").first().click(),
        () -> page.keyboard().press("Escape"));
    shareOfOne(ada, browser, program);
    page.locator(".corners-link a").click();
    page.locator(".corner").first().waitFor();
    page.waitForFunction(
        "() => !document.querySelector('[data-fit]').textContent.startsWith('Looking')");
    camera.take(page, "corners");
    ada.go("/listings/" + listing + "?state=failed");
    if (page.locator(".tile .picture").count() > 0) {
      camera.take(page, "listing-failed");
      page.locator(".tile .picture").first().click();
      page.locator("#image-page").waitFor();
      camera.take(page, "image-failed");
    }
  }

  private void share(Visitor ada, Browser browser, Program program, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing);
    page.locator("a[data-share]:visible").first().click();
    page.locator("#share-body").waitFor();
    camera.take(page, "share-new");
    page.locator("[data-share-do=make]:visible").click();
    page.locator("#share-link:visible").waitFor();
    camera.take(page, "share");
    String link = page.locator("#share-link").inputValue();
    try (Visitor client =
        Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
      camera.visit(client, java.net.URI.create(link).getPath(), "shared");
      camera.takeWhole(client.page(), "shared-whole");
      page.locator("[data-share-do=end]").click();
      page.locator("[data-share-do=make]:visible").waitFor();
      camera.visit(client, java.net.URI.create(link).getPath(), "link-ended");
    }
  }

  private void shareOfOne(Visitor ada, Browser browser, Program program) {
    Page page = ada.page();
    page.locator("[popovertarget=image-menu]").click();
    page.locator("#image-menu a[data-share]").click();
    page.locator("[data-share-do=make]:visible").click();
    page.locator("#share-link:visible").waitFor();
    String link = page.locator("#share-link").inputValue();
    try (Visitor client =
        Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
      camera.visit(client, java.net.URI.create(link).getPath(), "shared-image");
    }
    page.keyboard().press("Escape");
  }

  /// A dialog and the page behind it.
  private void ask(Page page, String button, String name) {
    page.locator(button).first().click();
    page.locator("dialog[open]").waitFor();
    camera.take(page, name);
    page.keyboard().press("Escape");
  }

  private void troubles(Visitor ada, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing);
    ada.context().setOffline(true);
    ada.add(Album.of(2).skip(1));
    page.waitForFunction(
        "() => document.getElementById('tray-says').textContent.includes('offline')");
    camera.take(page, "offline");
    ada.context().setOffline(false);
    page.waitForFunction("() => document.querySelector('#tray-files .in:not([hidden])')");
    page.evaluate("() => { document.getElementById('tray').dataset.left = 0 }");
    ada.stage();
    camera.take(page, "spent");
    page.keyboard().press("Escape");
    ada.context().clearCookies();
    ada.add(Album.of(4).skip(2));
    page.locator("#asking[open]").waitFor();
    camera.take(page, "session-ended");
  }

  private void offices(Visitor admin) {
    for (String room : List.of("jobs", "models", "accounts", "settings", "audit")) {
      camera.visit(admin, "/admin/" + room, "admin-" + room);
    }
    admin.go("/admin/models");
    admin.page().locator(".try-form .lamp").click();
    admin.page().locator(".trials figure").nth(1).waitFor();
    camera.take(admin.page(), "admin-models-trying");
    String trial = admin.page().url();
    camera.visit(admin, "/admin/jobs", "admin-jobs-busy");
    admin.page().navigate(trial);
    admin.page().waitForFunction("() => !document.querySelector('.trials .plate')");
    camera.take(admin.page(), "admin-models-tried");
    camera.visit(admin, "/style", "style");
  }

  private static Stream<FilePayload> photos() {
    return Stream.concat(
        Rooms.three().stream().map(room -> Album.photo(room.file(), room.jpeg())),
        Stream.of(
            Album.photo("bedroom 2.jpg", Album.turned(Rooms.bedroom())),
            Album.photo("living room 2.jpg", Album.turned(Rooms.livingRoom())),
            Album.photo("office.jpg", Album.wall(Rooms.livingRoom())),
            new FilePayload("floor plan.pdf", "application/pdf", new byte[] {1}),
            Album.photo("copy of living room.jpg", Rooms.livingRoom())));
  }
}
