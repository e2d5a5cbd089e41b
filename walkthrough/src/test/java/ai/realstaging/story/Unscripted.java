package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;

/// Somebody whose browser runs no scripts, with a listing that is staged already.
final class Unscripted implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final URI home;

  /// Goes on where the other visitor is signed in.
  Unscripted(Browser browser, URI home, Visitor signedIn) {
    this.home = home;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(1440, 900)
                .setStorageState(signedIn.context().storageState()));
    page = context.newPage();
  }

  /// Makes a listing, gives it another name, deletes it and takes that back.
  void keepsListings() {
    go("/listings");
    page.locator("[command=show-modal][commandfor=new-listing]:visible").first().click();
    page.locator("#new-name").fill("7 Mill Lane");
    page.getByText("Create listing").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("7 Mill Lane");
    assertThat(page.locator("[data-add]:visible").count()).isZero();
    assertThat(page.locator(".unscripted").textContent())
        .contains("Adding photos takes JavaScript");

    openMenu();
    page.locator("#listing-menu [commandfor=rename]").click();
    page.locator("#rename-name").fill("9 Mill Lane");
    page.locator("#rename .ink").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("9 Mill Lane");

    openMenu();
    page.locator("#listing-menu .danger").click();
    assertThat(page.locator("main").textContent()).contains("9 Mill Lane deleted.");
    page.locator("main .note button").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("9 Mill Lane");
  }

  /// Shares the listing, looks at it as the client does, and ends the link.
  void shares(String listing) {
    go("/listings/" + listing);
    page.locator("a[data-share]:visible").first().click();
    page.locator("[name=downloads]").check();
    page.getByText("Make the link").click();
    String link = page.locator("#share-link").inputValue();
    assertThat(link).startsWith(home + "/s/");
    Page client = context.newPage();
    client.navigate(link);
    assertThat(client.locator("h1").textContent()).isEqualTo("12 Elm Street");
    assertThat(client.locator(".pair img").count()).isEqualTo(2);
    page.getByText("End this link").click();
    assertThat(page.locator("#share-form").textContent()).contains("Make the link");
    assertThat(client.reload().status()).isEqualTo(410);
    client.close();
  }

  /// Has the photo staged again, and stands on the page of the new image.
  void stagesAgain(String listing) {
    go("/listings/" + listing);
    page.locator(".tile:has(.star) .picture").click();
    String old = page.url();
    page.locator("#again-form .chip:has([value=coastal])").click();
    page.locator("#words").fill("a blue rug and two plants");
    page.locator("#again-form .lamp").click();
    page.waitForURL(url -> !url.equals(old));
    assertThat(page.locator("#about-title").textContent()).isEqualTo("Coastal");
  }

  private void openMenu() {
    page.locator("[popovertarget=listing-menu]:visible").first().click();
  }

  private void go(String path) {
    page.navigate(home.resolve(path).toString());
  }

  @Override
  public void close() {
    context.close();
  }
}
