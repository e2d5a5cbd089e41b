package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody who has never been here, at a browser: finds things by the words that the pages show.
final class Newcomer implements AutoCloseable {

  /// A machine that is busy with other things stages slowly.
  private static final double PATIENCE_MS = 300_000;

  private static final String DROP =
      """
      files => {
        const all = new DataTransfer();
        for (const file of files) {
          const bytes = Uint8Array.from(atob(file.bytes), c => c.charCodeAt(0));
          all.items.add(new File([bytes], file.name, { type: 'image/jpeg' }));
        }
        return all;
      }""";

  private static final String WATCH =
      """
      () => {
        window.seen = [];
        const look = () => document.querySelectorAll('.plate').forEach(plate => window.seen.push(plate.textContent));
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        look();
      }""";

  private final BrowserContext context;
  private final Page page;
  private final URI home;
  private final List<String> troubles = new ArrayList<>();

  private Newcomer(BrowserContext context, URI home) {
    this.context = context;
    this.home = home;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add(message.text());
          }
        });
  }

  static Newcomer arrive(Browser browser, URI home) {
    var visitor =
        new Newcomer(
            browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)), home);
    visitor.page.navigate(home.toString());
    return visitor;
  }

  /// Opens an account from the first page.
  void signUp(String name) {
    link(Pattern.compile("Stage \\d+ photos free")).click();
    page.getByLabel("Name").fill(name);
    page.getByLabel("Email").fill(name + "@elm.example");
    page.getByLabel("Password").fill("four words in a row");
    button("Open account").click();
    page.waitForURL("**/listings");
  }

  void openListing(String name) {
    button("Name a listing first").click();
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name")).fill(name);
    button("Create listing").click();
    heading(name).waitFor();
  }

  /// Lets the photos fall onto the page, and waits until all are in.
  void drop(List<Rooms.Photo> photos) {
    JSHandle files =
        page.evaluateHandle(
            DROP,
            photos.stream()
                .map(
                    photo ->
                        Map.of(
                            "name",
                            photo.file(),
                            "bytes",
                            Base64.getEncoder().encodeToString(photo.jpeg())))
                .toList());
    page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", files));
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
    page.locator("#tray-says").getByText(photos.size() + " in.").waitFor();
  }

  /// Chooses room and style for one photo in the tray.
  void choose(String file, String room, String style) {
    Locator row = page.locator("#tray-files").getByRole(AriaRole.LISTITEM).filter(containing(file));
    row.locator(".what").click();
    Locator menu = page.locator("#menu");
    menu.getByText(room, exactly()).click();
    if (!row.innerText().contains(style)) {
      menu.getByText(style, exactly()).click();
      for (Locator other : menu.getByRole(AriaRole.CHECKBOX).all()) {
        if (other.isChecked() && !other.locator("xpath=..").innerText().strip().equals(style)) {
          other.uncheck();
        }
      }
    }
    page.keyboard().press("Escape");
    assertThat(row).containsText(room);
    assertThat(row).containsText(style);
  }

  /// Sends the tray off, and watches the listing from then on.
  void stage(int images) {
    button(images == 1 ? "Stage 1 image" : "Stage " + images + " images").click();
    page.locator(".tile").first().waitFor();
    page.evaluate(WATCH);
  }

  /// Waits on the page, without loading it anew, until its first sentence holds these words.
  void waitFor(String words) {
    page.locator("#status").getByText(words).waitFor();
  }

  /// What the plates over the pictures have said since [#stage].
  List<String> platesSeen() {
    return ((List<?>) page.evaluate("() => window.seen")).stream().map(String::valueOf).toList();
  }

  Locator tile(String room) {
    return page.locator(".tile").filter(containing(room));
  }

  /// Opens the picture of a tile.
  void open(String room) {
    tile(room).locator("a.picture").click();
    page.locator("#image-page").waitFor();
  }

  /// Pulls the seam of the slider, and says where it is now, in percent from the left.
  double dragSeamTo(double share) {
    Locator compare = page.locator("[data-compare]");
    BoundingBox box = compare.boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + box.width / 2, y);
    page.mouse().down();
    page.mouse().move(box.x + box.width * share, y);
    page.mouse().up();
    return seam();
  }

  double seamAfter(String key) {
    page.getByLabel("Seam between the photo and the staged picture").press(key);
    return seam();
  }

  /// How many pixels wide each of the two pictures under the slider has come.
  List<Object> comparedWidths() {
    page.waitForFunction(
        "() => [...document.querySelectorAll('[data-compare] .side img')].every(i => i.complete)");
    return ((List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll('[data-compare] .side img')].map(i =>"
                    + " i.naturalWidth)"))
        .stream().map(Object.class::cast).toList();
  }

  void goBackTo(String listing) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(listing)).first().click();
    heading(listing).waitFor();
  }

  byte[] downloadAll() {
    Download download =
        page.waitForDownload(() -> link(Pattern.compile("Download all")).first().click());
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Chooses a tile and deletes it, which can be undone for some seconds.
  void delete(String room) {
    tile(room).locator(".check input").check(new Locator.CheckOptions().setForce(true));
    page.locator("#chosen").getByRole(AriaRole.BUTTON).filter(containing("Delete")).click();
  }

  /// Leaves only photos of this room in the gallery.
  void filter(String room) {
    page.locator("#filters nav a").filter(containing(room)).first().click();
    page.locator("#filters a[aria-current]").filter(containing(room)).waitFor();
  }

  /// Puts the open listing away, which can be undone for some seconds.
  void archive() {
    page.locator("[popovertarget=listing-menu]:visible").click();
    page.locator("#listing-menu").getByText("Archive listing").click();
    page.waitForURL("**/listings");
  }

  Locator cover(String listing) {
    return page.locator(".cover").filter(containing(listing));
  }

  void press(String button) {
    button(button).click();
  }

  Page page() {
    return page;
  }

  /// Errors of the pages' scripts, and what the browser refused to do for them.
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  void keepPicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "stories", name + ".png")));
  }

  URI home() {
    return home;
  }

  @Override
  public void close() {
    context.close();
  }

  private double seam() {
    Object seam =
        page.evaluate(
            "() => parseFloat(document.querySelector('[data-compare]').style.getPropertyValue('--seam'))");
    return ((Number) seam).doubleValue();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator link(Pattern name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator.FilterOptions containing(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
