package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.replicate.FakeReplicate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Measures the main pages with a listing of two hundred photos and one of a thousand, prints each
/// figure beside its bound, and fails where one is broken. No test: `bin/bench pages` runs it.
class PagesBench {

  private static final int PHOTOS = Integer.getInteger("bench.photos", 200);
  private static final int MANY = Integer.getInteger("bench.many", 1000);
  private static final int BATCH = 50;
  private static final double FILLING_MS = 1_800_000;

  private final List<PageFigures> pages = new ArrayList<>();

  @Test
  void measure() {
    try (FakeReplicate replicate = FakeReplicate.start(Clock.systemUTC());
        Program program = Program.start(settings(replicate));
        Chrome chrome = Chrome.start();
        Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Ada");
        Visitor client = stranger(chrome, program);
        Visitor admin = stranger(chrome, program)) {
      String listing = fill(ada, "12 Elm Street", PHOTOS);
      String large = fill(ada, "1 Long Avenue", MANY);
      look(client, program, "home, signed out", "/");
      look(client, program, "pricing", "/pricing");
      look(ada, program, "home, signed in: all listings", "/listings");
      look(ada, program, "listing of %d photos".formatted(PHOTOS), "/listings/" + listing);
      look(ada, program, "listing of %d photos".formatted(MANY), "/listings/" + large);
      look(
          ada, program, "image", ada.page().locator(".tile .picture").first().getAttribute("href"));
      look(client, program, "share", shared(ada, listing));
      look(ada, program, "account", "/account");
      look(ada, program, "billing", "/billing");
      admin.signIn(program.admin());
      look(admin, program, "admin: jobs", "/admin/jobs");
      look(admin, program, "admin: models", "/admin/models");
      Smoothness smooth =
          Smoothness.of(ada.page(), program.home().resolve("/listings/" + large).toString(), MANY);
      tell(smooth);
      assertThat(pages).flatExtracting(PageFigures::broken).isEmpty();
      assertThat(smooth.broken(MANY)).isEmpty();
    }
  }

  private void tell(Smoothness smooth) {
    System.out.println(PageFigures.head());
    pages.forEach(page -> System.out.println(page.row()));
    System.out.println();
    System.out.println(Smoothness.head());
    System.out.println(smooth.row());
  }

  /// Staged by the stand-in for a provider: nothing else is at work when the pages are measured.
  private static Map<String, String> settings(FakeReplicate replicate) {
    Map<String, String> settings = Program.quick(5000, 5000);
    settings.put("REALSTAGING_MODEL_REPLICATE_TOKEN", FakeReplicate.TOKEN);
    settings.put("REALSTAGING_MODEL_REPLICATE_BASEURL", replicate.baseUrl().toString());
    settings.put("REALSTAGING_MODEL_LOOPBACKRESULTS", "true");
    settings.put("REALSTAGING_MODEL_PATIENCE_POLL", "100ms");
    return settings;
  }

  private static Visitor stranger(Chrome chrome, Program program) {
    return Visitor.stranger(
        chrome.browser(),
        program.home(),
        new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  private static String fill(Visitor ada, String name, int photos) {
    String listing = ada.openListing(name);
    List<FilePayload> album = new ArrayList<>(Album.of(photos).toList());
    for (int from = 0; from < photos; from += BATCH) {
      ada.add(album.subList(from, Math.min(photos, from + BATCH)).stream());
    }
    Page.WaitForFunctionOptions patiently =
        new Page.WaitForFunctionOptions().setTimeout(FILLING_MS);
    String number = "%,d".formatted(photos);
    ada.page()
        .waitForFunction(
            "n => document.getElementById('tray-says').textContent.startsWith(n + ' in')",
            number,
            patiently);
    ada.stage();
    ada.page()
        .waitForFunction(
            "n => document.getElementById('status').textContent === `${n} photos, ${n} staged.`",
            number,
            patiently);
    return listing;
  }

  /// The address of a new link to the listing.
  private static String shared(Visitor ada, String listing) {
    ada.go("/listings/" + listing);
    ada.page().locator("a[data-share]:visible").first().click();
    ada.page().locator("[data-share-do=make]:visible").click();
    ada.page().locator("#share-link:visible").waitFor();
    return URI.create(ada.page().locator("#share-link").inputValue()).getPath();
  }

  private void look(Visitor visitor, Program program, String name, String path) {
    pages.add(PageFigures.of(visitor.page(), name, program.home().resolve(path).toString()));
  }
}
