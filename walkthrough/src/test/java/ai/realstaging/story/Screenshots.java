package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Takes a picture of every page and state, in both themes, wide and narrow, and lays them out as a
/// contact sheet. No test: `bin/screenshots` runs it.
class Screenshots {

  private static final int[] WIDTHS = {1440, 390};
  private static final Map<Integer, Integer> HEIGHTS = Map.of(1440, 900, 390, 844);
  private static final double SETTLE_MS = 250;

  /// Photos that come in; the others are left out.
  private static final int PHOTOS = 6;

  private final Path out = Path.of(System.getProperty("screenshots.out", "target/screenshots"));
  private final List<String> taken = new ArrayList<>();

  @Test
  void takeThemAll() throws IOException {
    Files.createDirectories(out);
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
      ContactSheet.write(browser, out, taken);
    }
  }

  private void signedOut(Visitor stranger) {
    visit(stranger, "/", "home");
    stranger.page().screenshot(full("home-whole"));
    visit(stranger, "/pricing", "pricing");
    visit(stranger, "/oauth2/authorization/web", "sign-in");
    visit(stranger, "/oauth2/authorization/web?screen_hint=signup", "sign-up");
    visit(stranger, "/s/no-such-link", "link-unknown");
  }

  private void signedIn(Visitor ada, Browser browser, Program program) {
    Page page = ada.page();
    take(page, "listings-first");
    String listing = ada.openListing("12 Elm Street");
    take(page, "listing-empty");
    ada.add(photos());
    ada.waitUntilIn(PHOTOS);
    page.locator("#tray-files .tick").first().check();
    take(page, "tray");
    take(
        page,
        "tray-menu",
        () -> page.locator("#tray-files .what").first().click(),
        () -> page.keyboard().press("Escape"));
    page.locator("#tray-files .what").first().click();
    page.locator("#menu [value=scandinavian]").check();
    page.keyboard().press("Escape");
    page.locator("#tray-fold").click();
    take(page, "tray-folded");
    page.locator("#tray-fold").click();
    page.evaluate(
        "() => { document.getElementById('dropping').hidden = false;"
            + "document.querySelector('#dropping strong').innerHTML = '<b>Drop 12 photos</b><b>into 12 Elm Street</b>'; }");
    take(page, "dropping");
    page.evaluate("() => { document.getElementById('dropping').hidden = true }");
    ada.stage();
    ada.waitForTiles(PHOTOS);
    page.locator(".plate .now").first().waitFor();
    take(page, "listing-running");
    ada.go("/listings");
    take(page, "listings-running");
    visit(ada, "/images/" + runningImage(ada, listing), "image-running");
    ada.go("/listings/" + listing);
    page.waitForFunction("() => !document.querySelector('.stages')");
    gallery(page);
    image(ada, listing);
    share(ada, browser, program, listing);
    visit(ada, "/account", "account");
    visit(ada, "/billing", "billing");
    visit(ada, "/nothing-here", "not-found");
    visit(ada, "/listings", "listings");
    take(
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
    take(page, "listing");
    page.screenshot(full("listing-whole"));
    page.locator(".tile:has(.star) .picture").first().focus();
    page.keyboard().press("f");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Shift+Space");
    take(page, "listing-chosen");
    page.locator("[data-do=restage]").click();
    page.locator("#restage .chip").nth(1).click();
    take(page, "restage");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    take(page, "keys");
    page.keyboard().press("Escape");
    take(
        page,
        "filter-menu",
        () -> page.locator("[popovertarget=by-style]").click(),
        () -> page.keyboard().press("Escape"));
    page.navigate(page.url() + "?style=industrial&favourites=true");
    take(page, "filter-nothing");
  }

  private void image(Visitor ada, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing + "?state=ready");
    page.locator(".tile .picture").first().click();
    page.locator("#image-page").waitFor();
    take(page, "image");
    for (String mode : List.of("beside", "changes")) {
      page.locator(".segment [data-mode=" + mode + "]").click();
      take(page, "image-" + mode);
    }
    page.locator(".segment [data-mode=slider]").click();
    take(
        page,
        "image-download",
        () -> page.locator("[popovertarget=download-menu]:visible").first().click(),
        () -> page.keyboard().press("Escape"));
    page.locator(".corners-link a").click();
    page.locator(".corner").first().waitFor();
    take(page, "corners");
    ada.go("/listings/" + listing + "?state=failed");
    if (page.locator(".tile .picture").count() > 0) {
      take(page, "listing-failed");
      page.locator(".tile .picture").first().click();
      page.locator("#image-page").waitFor();
      take(page, "image-failed");
    }
  }

  private void share(Visitor ada, Browser browser, Program program, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing);
    page.locator("[data-share-path]:visible").first().click();
    page.locator("#share-body").waitFor();
    take(page, "share-new");
    page.locator("[data-share-do=make]:visible").click();
    page.locator("#share-link:visible").waitFor();
    take(page, "share");
    String link = page.locator("#share-link").inputValue();
    try (Visitor client =
        Visitor.stranger(browser, program.home(), new Browser.NewContextOptions())) {
      visit(client, java.net.URI.create(link).getPath(), "shared");
      client.page().screenshot(full("shared-whole"));
      page.locator("[data-share-do=end]").click();
      page.locator("[data-share-do=make]:visible").waitFor();
      visit(client, java.net.URI.create(link).getPath(), "link-ended");
    }
  }

  private void troubles(Visitor ada, String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing);
    ada.context().setOffline(true);
    ada.add(Album.of(2).skip(1));
    page.waitForFunction(
        "() => document.getElementById('tray-says').textContent.includes('offline')");
    take(page, "offline");
    ada.context().setOffline(false);
    page.waitForFunction("() => document.querySelector('#tray-files .in:not([hidden])')");
    page.evaluate("() => { document.getElementById('tray').dataset.left = 0 }");
    ada.stage();
    take(page, "spent");
    page.keyboard().press("Escape");
    ada.context().clearCookies();
    ada.add(Album.of(4).skip(2));
    page.locator("#asking[open]").waitFor();
    take(page, "session-ended");
  }

  private void offices(Visitor admin) {
    for (String room : List.of("jobs", "models", "accounts", "settings", "audit")) {
      visit(admin, "/admin/" + room, "admin-" + room);
    }
    admin.go("/admin/models");
    admin.page().locator(".try-form .lamp").click();
    admin.page().locator(".trials figure").nth(1).waitFor();
    take(admin.page(), "admin-models-trying");
    admin.page().waitForFunction("() => !document.querySelector('.trials .plate')");
    take(admin.page(), "admin-models-tried");
    visit(admin, "/style", "style");
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

  private void visit(Visitor visitor, String path, String name) {
    visitor.go(path);
    take(visitor.page(), name);
  }

  private void take(Page page, String name) {
    take(page, name, () -> {}, () -> {});
  }

  /// What opens by a click closes when the window changes: it is opened anew at each width.
  private void take(Page page, String name, Runnable open, Runnable close) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHTS.getOrDefault(width, 900));
      open.run();
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.waitForTimeout(SETTLE_MS);
        String file =
            name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".jpg";
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(out.resolve(file))
                .setType(ScreenshotType.JPEG)
                .setQuality(85)
                .setAnimations(ScreenshotAnimations.DISABLED));
        taken.add(file);
      }
      close.run();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }

  private Page.ScreenshotOptions full(String name) {
    taken.add(name + ".jpg");
    return new Page.ScreenshotOptions()
        .setPath(out.resolve(name + ".jpg"))
        .setType(ScreenshotType.JPEG)
        .setQuality(85)
        .setFullPage(true);
  }
}
