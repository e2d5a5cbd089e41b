package ai.realstaging.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.Ending;
import ai.realstaging.testkit.replicate.FakeReplicate;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/// The same stories with the staging bought: from a stand-in for Replicate that holds each request
/// against Replicate's own API description and the model's own schema.
class ProviderStoryTest {

  private static FakeReplicate replicate;
  private static Program program;

  @BeforeAll
  static void start() {
    replicate = FakeReplicate.start(Clock.systemUTC());
    program =
        Program.start(
            Map.of(
                "REALSTAGING_MODEL_REPLICATE_TOKEN", FakeReplicate.TOKEN,
                "REALSTAGING_MODEL_REPLICATE_BASEURL", replicate.baseUrl().toString(),
                "REALSTAGING_MODEL_LOOPBACKRESULTS", "true",
                "REALSTAGING_MODEL_PATIENCE_POLL", "100ms",
                "REALSTAGING_QUEUE_MAXFAILURES", "1"));
  }

  @AfterAll
  static void end() {
    program.close();
    replicate.close();
  }

  @Test
  void aPhotoIsBoughtOnceAndItsPriceIsTold() {
    Api bo = new Api(program.home(), program.token("bo"));
    String project = bo.createProject("12 Elm Street");
    int before = replicate.calls(Call.CREATE);

    JsonNode image =
        bo.stage(project, bo.upload(Rooms.livingRoom()), "living_room", "scandinavian");

    assertThat(bo.hearTheEnd(image.get("id").asString())).isEqualTo("ready");
    JsonNode ready = bo.image(image.get("id").asString());
    assertThat(ready.get("model_used").asString()).isEqualTo("qwen/qwen-image-edit");
    assertThat(ready.get("cost_usd").asDouble()).isPositive();
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(before + 1);
    assertThat(replicate.violations()).isEmpty();
    BufferedImage staged = Archive.decode(bo.download(ready.get("staged_url").asString()));
    assertThat(staged.getWidth()).isEqualTo(ready.get("width").asInt());
  }

  @Test
  @EnabledIf("ai.realstaging.story.Chrome#told")
  void inTheBrowserAFailedPhotoSaysWhyAndComesAtTheSecondTry() {
    replicate.next(new Ending.Failure("CUDA out of memory"));
    try (Chrome chrome = Chrome.start();
        Newcomer ada = Newcomer.arrive(chrome.browser(), program.home())) {
      ada.signUp("ada");
      ada.openListing("12 Elm Street");
      ada.drop(List.of(Rooms.three().getFirst()));
      ada.stage(1);

      ada.waitFor("1 needs you.");
      assertThat(ada.tile("Living room")).containsText("Image given back.");
      ada.open("Living room");
      assertThat(ada.page().locator("#about")).containsText("Trying again usually works.");
      ada.press("Try again");

      assertThat(ada.page().locator("[data-compare]")).isVisible();
      ada.goBackTo("12 Elm Street");
      ada.waitFor("1 photo, 1 staged.");
      assertThat(ada.page().locator("header.bar")).containsText("9 of 10 left");
      ada.drop(Rooms.three().subList(1, 3));
      ada.press("Stage 2 images");
      ada.waitFor("3 photos, 3 staged.");
      assertThat(ada.page().locator("header.bar")).containsText("7 of 10 left");
      Map<String, byte[]> files = Archive.files(ada.downloadAll());
      assertThat(files).hasSize(6).containsKey("Living room - original.jpg");
      assertThat(files.keySet()).noneMatch(name -> name.contains("draft"));
      assertThat(replicate.violations()).isEmpty();
      assertThat(ada.troubles()).isEmpty();
    }
  }
}
