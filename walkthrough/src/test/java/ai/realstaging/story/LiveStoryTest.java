package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// What a page that stays open does with what it is told, and says when it cannot be told.
@EnabledIf("ai.realstaging.story.Chrome#told")
class LiveStoryTest {

  /// Long enough for what is told to a page that comes to be acted upon.
  private static final String TOLD =
      """
      listing => new Promise(done => {
        const events = new EventSource(`/api/v1/events?project_id=${listing}`);
        events.addEventListener("job_update", () => {
          events.close();
          setTimeout(done, 1500);
        }, { once: true });
      })""";

  private static Program program;
  private static Chrome chrome;

  @BeforeAll
  static void open() {
    program = Program.start(Program.QUICK);
    chrome = Chrome.start();
  }

  @AfterAll
  static void close() {
    chrome.close();
    program.close();
  }

  @Test
  void aPageIsNotDrawnAnewForWhatItShowsAlready() {
    try (Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Live")) {
      String listing = ada.openListing("12 Elm Street");
      ada.add(Album.of(1));
      ada.waitUntilIn(1);
      ada.stage();
      ada.page().locator(".tile .star").waitFor();
      assertThat(ada.page().locator("#spoken").textContent()).isEqualTo("1 picture ready");

      String image = ada.page().locator(".tile .picture").getAttribute("href");
      for (String path : List.of("/listings/" + listing, image)) {
        assertThat(askedOnArrival(ada, path, listing)).as(path).isEmpty();
        assertThat(ada.page().locator("#spoken").textContent()).isEmpty();
      }
      assertThat(ada.troubles()).isEmpty();
    }
  }

  @Test
  void whatCannotBeDoneNowSaysWhyAndLosesNothing() {
    try (Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Refused")) {
      ada.openListing("12 Elm Street");
      ada.context().setOffline(true);
      ada.page().locator(".toast").getByText("No connection.").waitFor();
      delete(ada);
      Locator refusal = ada.page().locator(".toast").getByText("You are offline.");
      refusal.evaluate("words => words.dataset.first = 'yes'");
      delete(ada);
      ada.page().locator(".toast span:not([data-first])").getByText("You are offline.").waitFor();
      assertThat(refusal.count()).as("said once").isEqualTo(1);
      ada.context().setOffline(false);
      ada.page().locator(".toast").getByText("Back online.").waitFor();
      assertThat(ada.page().locator(".toast").getByText("No connection.").count()).isZero();
      ada.context().clearCookies();
      delete(ada);
      assertThat(ada.page().locator("#asking[open] h2").textContent())
          .isEqualTo("Sign in again to go on");
      assertThat(ada.troubles()).isEmpty();
    }
  }

  @Test
  void whatIsGivenBackCanBeSpentAgainAtOnceAndWhatWasLeftOutStandsInNobodysWay() {
    try (Visitor ada = Visitor.signedUp(chrome.browser(), program.home(), "Refund")) {
      ada.openListing("12 Elm Street");
      ada.add(
          Stream.of(
              Album.photo("wall.jpg", Album.wall(Rooms.livingRoom())),
              new FilePayload("floor plan.pdf", "application/pdf", new byte[] {1}),
              Album.stamp()));
      ada.waitUntilIn(1);
      ada.page()
          .locator("#tray-out")
          .getByText("The photo is 120 x 80 pixels; each side needs 256 or more.")
          .waitFor();
      ada.stage();
      ada.page().locator("#tray.folded").getByText("2 files left out").waitFor();
      ada.page().locator(".tile").getByText("Could not read the room").waitFor();
      ada.page().locator("#news").getByText("10 of 10 left").waitFor();
      assertThat(ada.page().locator("#tray").getAttribute("data-left")).isEqualTo("10");
    }
  }

  private static void delete(Visitor visitor) {
    visitor.page().locator("[popovertarget=listing-menu]:visible").click();
    visitor.page().locator("#listing-menu .danger").click();
  }

  /// What the page's scripts fetch of the pages while they are told where everything stands.
  private static List<String> askedOnArrival(Visitor visitor, String path, String listing) {
    Page page = visitor.page();
    visitor.go(path);
    List<String> asked = new ArrayList<>();
    Consumer<Request> note =
        request -> {
          if (request.resourceType().equals("fetch")) {
            asked.add(request.url());
          }
        };
    page.onRequest(note);
    page.evaluate(TOLD, listing);
    page.offRequest(note);
    return asked;
  }
}
