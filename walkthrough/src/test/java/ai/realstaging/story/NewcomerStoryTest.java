package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/// A newcomer's first evening: once in the browser, once by API, on one running program.
class NewcomerStoryTest {

  private static final double PATIENCE_MILLIS = 240_000;
  private static final Program PROGRAM = Program.start(Map.of());

  @AfterAll
  static void stop() {
    PROGRAM.close();
  }

  @BeforeAll
  static void isOpen() {
    assertThat(PROGRAM.home()).isNotNull();
  }

  @Test
  @EnabledIf("ai.realstaging.story.Chrome#told")
  void signsUpDropsThreePhotosWatchesThemComparesAndDownloads() throws IOException {
    try (Chrome chrome = new Chrome();
        BrowserContext visitor = chrome.browser().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = visitor.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      signUp(page);
      createListing(page);
      addThreePhotos(page);
      waitUntilStaged(page);
      compare(page);
      downloadAll(page);
      assertThat(complaints).as("what the browser complained of").isEmpty();
    }
  }

  @Test
  void stagesTheSameByApiAndIsToldLive() {
    Api ada = new Api(PROGRAM.home(), PROGRAM.token("ada@example.com"));
    String project = ada.createProject("12 Elm Street");
    String file = ada.upload(Rooms.livingRoom());
    JsonNode image = ada.stage(project, file, "living_room", "scandinavian");

    assertThat(ada.hearTheEnd(image.get("id").asString())).isEqualTo("ready");

    JsonNode ready = ada.image(image.get("id").asString());
    byte[] staged = ada.download(ready.get("staged_url").asString());
    assertThat(staged).startsWith(0x89, 'P', 'N', 'G');
    assertThat(ada.get("/api/v1/billing/usage").get("images_used").asInt()).isEqualTo(1);
    assertThat(ada.get("/api/v1/projects/" + project + "/grouped").get("groups")).hasSize(1);
    Api bo = new Api(PROGRAM.home(), PROGRAM.token("bo@example.com"));
    assertThat(bo.get("/api/v1/projects").get("projects")).isEmpty();
  }

  private static void signUp(Page page) {
    page.navigate(PROGRAM.home().toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open an account"))
        .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign up")))
        .first()
        .click();
    page.getByLabel("Name").fill("Ada Lovelace");
    page.getByLabel("Email").fill("ada.in.browser@example.com");
    page.getByLabel("Password").fill("a lamp in every room");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open account")).click();
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account of")))
        .isVisible();
  }

  private static void createListing(Page page) {
    page.locator("[data-open=new-listing]").first().click();
    page.locator("#new-name").fill("12 Elm Street");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create listing")).click();
    assertThat(page.locator("h1").first()).hasText("12 Elm Street");
  }

  private static void addThreePhotos(Page page) {
    page.locator("#files")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("living room.jpg", "image/jpeg", Rooms.livingRoom()),
              new FilePayload("bedroom.jpg", "image/jpeg", Rooms.bedroom()),
              new FilePayload("bedroom again.jpg", "image/jpeg", Rooms.secondBedroom())
            });
    assertThat(page.locator("#tray-files > li")).hasCount(3);
    page.locator("#tray-room").click();
    page.locator("#menu input[name=room][value=bedroom]").check();
    page.locator("#menu input[name=style][value=scandinavian]").check();
    page.keyboard().press("Escape");
    Locator stage = page.locator("#tray-stage");
    assertThat(stage).containsText("3 images");
    stage.click();
  }

  private static void waitUntilStaged(Page page) {
    assertThat(page.locator("article.tile"))
        .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(page.locator("article.tile a.picture[data-before]"))
        .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static void compare(Page page) {
    page.locator("article.tile a.picture").first().click();
    Locator seam = page.locator("[data-compare] input[type=range]");
    seam.focus();
    page.keyboard().press("Home");
    assertThat(seam).hasValue("0");
    page.goBack();
  }

  private static void downloadAll(Page page) throws IOException {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download all"))
                    .first()
                    .click());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download.path()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(zip.readAllBytes()).hasSizeGreaterThan(10_000);
      }
    }
    assertThat(names).hasSize(6);
  }
}
