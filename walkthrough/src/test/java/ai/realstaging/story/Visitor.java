package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Somebody with an account at a browser of their own, for stories that look at pages closely.
final class Visitor implements AutoCloseable {

  private static final double PATIENCE_MS = 120_000;
  private static final String PASSWORD = "four words in a row";

  private final BrowserContext context;
  private final Page page;
  private final URI home;
  private final List<String> troubles = new ArrayList<>();
  private String email = "";

  private Visitor(BrowserContext context, URI home) {
    this.context = context;
    this.home = home;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onPageError(troubles::add);
  }

  static Visitor stranger(Browser browser, URI home, Browser.NewContextOptions options) {
    return new Visitor(browser.newContext(options), home);
  }

  /// Opens an account and stands on the listings.
  static Visitor signedUp(Browser browser, URI home, String name) {
    return signedUp(
        browser, home, name, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  static Visitor signedUp(
      Browser browser, URI home, String name, Browser.NewContextOptions options) {
    Visitor visitor = stranger(browser, home, options);
    visitor.email = name.toLowerCase(java.util.Locale.ROOT) + "@elm.example";
    visitor.go("/oauth2/authorization/web?screen_hint=signup");
    visitor.page.getByLabel("Name").fill(name);
    visitor.page.getByLabel("Email").fill(visitor.email);
    visitor.page.getByLabel("Password").fill(PASSWORD);
    visitor.page.locator("main button, form button").last().click();
    visitor.page.waitForURL("**/listings");
    return visitor;
  }

  /// Fills in the form of the sign-in that the visitor was led to.
  void signInAgain() {
    page.locator("input[type=email], input[name=username]").first().fill(email);
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("main button, form button").last().click();
  }

  /// Signs in with what the program printed: address, then password.
  void signIn(String[] who) {
    go("/oauth2/authorization/web");
    page.locator("input[type=email], input[name=username]").first().fill(who[0]);
    page.locator("input[type=password]").fill(who[1]);
    page.locator("main button, form button").last().click();
    page.waitForURL("**/listings");
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  void go(String path) {
    page.navigate(home.resolve(path).toString());
  }

  /// Makes a listing and stands on its page.
  String openListing(String name) {
    go("/listings");
    page.locator("[command=show-modal][commandfor=new-listing]").last().click();
    page.locator("#new-name").fill(name);
    page.locator("#new-listing button.ink").click();
    page.waitForURL("**/listings/*-*");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  void add(Stream<FilePayload> photos) {
    page.setInputFiles("#files", photos.toArray(FilePayload[]::new));
  }

  /// What the tray says once this many photos are in.
  void waitUntilIn(int photos) {
    page.waitForFunction(
        "n => document.getElementById('tray-says').textContent.startsWith(n + ' in')", photos);
  }

  void stage() {
    page.locator("#tray-stage").click();
  }

  void waitForTiles(int photos) {
    page.waitForFunction("n => document.querySelectorAll('.tile').length === n", photos);
  }

  /// Deletes the listing, so that its photos are not staged while others wait.
  void forget(String listing) {
    go("/listings/" + listing);
    page.locator("[popovertarget=listing-menu]:visible").first().click();
    page.locator("#listing-menu .danger").click();
    page.waitForURL("**/listings");
  }

  /// Errors that scripts of the pages did not catch.
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  @Override
  public void close() {
    context.close();
  }
}
