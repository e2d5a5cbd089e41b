package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.stream.Stream;

/// Every page in every state, and what opens on it, under the eyes of [Look].
final class Tour {

  private final Look look;
  private final Visitor ada;
  private final Visitor admin;
  private final Visitor stranger;

  Tour(Look look, Visitor ada, Visitor admin, Visitor stranger) {
    this.look = look;
    this.ada = ada;
    this.admin = admin;
    this.stranger = stranger;
  }

  void open() {
    look.at(stranger, "/", "/pricing", "/sample", "/s/none", "/api/v1/docs/errors");
    look.at(stranger, "/oauth2/authorization/web", "/oauth2/authorization/web?screen_hint=signup");
    stranger.go("/api/v1/docs/");
    stranger.page().locator(".opblock").first().waitFor();
    look.asItIs(stranger.page(), "API reference");
  }

  /// From an empty listing to one with a picture and a failure, with the queue held while it waits.
  String staging() {
    look.at(ada, "/listings");
    String listing = ada.openListing("12 Elm Street");
    look.here(ada.page(), "empty listing");
    ada.add(Stream.concat(Album.of(1), Stream.of(dark())));
    ada.waitUntilIn(2);
    look.here(ada.page(), "tray");
    pause();
    ada.stage();
    ada.waitForTiles(2);
    look.at(ada, "/listings/" + listing, "/listings", imageOf(listing, ".tile"));
    resume();
    ada.go("/listings/" + listing);
    ada.page().locator(".tile .star").waitFor();
    ada.page().locator(".tile .help").waitFor();
    return listing;
  }

  void staged(String listing) {
    String path = "/listings/" + listing;
    String ready = imageOf(listing, ".tile:has(.star)");
    look.at(ada, path, ready, imageOf(listing, ".tile:has(.help)"), ready + "/corners");
    look.at(ada, path + "?style=industrial", "/listings", "/listings?archived=true");
    look.at(ada, "/account", "/billing", "/none");
    whatOpensOnListings();
    whatOpensOn(path);
    whatOpensOnImage(ready);
    ada.go("/account");
    opened("[command=show-modal][commandfor=leave]", "leaving");
  }

  private void whatOpensOnListings() {
    ada.go("/listings");
    opened("[data-cover-menu]", "menu of a cover");
    opened("[popovertarget=order-menu]", "order");
    opened("[command=show-modal][commandfor=new-listing]", "new listing");
    opened("header [data-keys]", "keys");
  }

  private void whatOpensOn(String path) {
    Page page = ada.page();
    ada.go(path);
    opened("[popovertarget=by-style]", "styles");
    opened("[popovertarget=listing-menu]:visible", "menu of a listing");
    page.locator(".tile .picture").first().focus();
    page.keyboard().press("Space");
    look.asItIs(page, "chosen");
    page.keyboard().press("s");
    page.locator("#restage .chip").nth(1).click();
    look.here(page, "stage again");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    share();
  }

  private void share() {
    Page page = ada.page();
    page.locator("a[data-share]:visible").first().click();
    page.locator("[data-share-do=make]:visible").waitFor();
    look.here(page, "share");
    page.locator("#share-form [name=downloads]").check();
    page.locator("[data-share-do=make]:visible").click();
    page.locator("#share-link:visible").waitFor();
    look.here(page, "shared");
    String link = URI.create(page.locator("#share-link").inputValue()).getPath();
    look.at(stranger, link);
    page.locator("[data-share-do=end]").click();
    page.locator("[data-share-do=make]:visible").waitFor();
    look.at(stranger, link);
    page.keyboard().press("Escape");
  }

  private void whatOpensOnImage(String path) {
    Page page = ada.page();
    ada.go(path);
    opened("[popovertarget=download-menu]:visible", "downloads");
    opened("[popovertarget=image-menu]", "menu of a picture");
    for (String mode : new String[] {"beside", "changes"}) {
      page.locator(".segment [data-mode=" + mode + "]").click();
      look.here(page, path + " " + mode);
    }
    page.locator("[data-full]").click();
    page.waitForFunction("() => document.fullscreenElement");
    look.asItIs(page, "full screen");
    page.keyboard().press("Escape");
  }

  void offices() {
    admin.go("/admin/accounts");
    String account =
        admin.page().locator("a[href^='/admin/accounts/']").first().getAttribute("href");
    look.at(admin, "/admin/jobs", "/admin/models", "/admin/settings", "/admin/audit");
    look.at(admin, "/admin/accounts", account, "/admin/billing", "/style");
  }

  /// Without a connection, and after the session ended: signed out from then on.
  void troubles(String listing) {
    Page page = ada.page();
    ada.go("/listings/" + listing);
    ada.context().setOffline(true);
    page.locator(".toast").getByText("No connection.").waitFor();
    ada.add(Album.of(2).skip(1));
    page.locator("#tray-told").getByText("You are offline. 1 photo is waiting").waitFor();
    look.asItIs(page, "offline");
    ada.context().setOffline(false);
    ada.waitUntilIn(1);
    page.locator("#tray-told").getByText("1 in.").waitFor();
    ada.context().clearCookies();
    ada.add(Album.of(3).skip(2));
    page.locator("#asking[open]").waitFor();
    look.asItIs(page, "session ended");
  }

  /// Opens it, looks, and closes it again.
  private void opened(String opener, String name) {
    Page page = ada.page();
    page.locator(opener).first().click();
    look.asItIs(page, name);
    page.keyboard().press("Escape");
  }

  private String imageOf(String listing, String tile) {
    if (!ada.page().url().endsWith(listing)) {
      ada.go("/listings/" + listing);
    }
    return ada.page().locator(tile + " .picture").first().getAttribute("href");
  }

  private void pause() {
    admin.go("/admin/jobs");
    admin.page().locator("form[action='/admin/queue/pause'] button").click();
    admin.page().locator(".paused").waitFor();
    look.here(admin.page(), "paused queue");
  }

  private void resume() {
    admin.page().locator("form[action='/admin/queue/resume'] button").click();
    admin.page().locator("form[action='/admin/queue/pause']").waitFor();
  }

  private static com.microsoft.playwright.options.FilePayload dark() {
    Rooms.Photo dark = Rooms.darkness();
    return Album.photo(dark.file(), dark.jpeg());
  }
}
