package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What somebody at a browser is told of a page or a form that does not work.
class FaultsDoorTest {

  private static Door door;

  @BeforeAll
  static void openTheDoor() {
    door = Door.open(Map.of("realstaging.billing.free-images", "1"));
  }

  @AfterAll
  static void closeTheDoor() {
    door.close();
  }

  @Test
  void saysThatTheAllowanceIsSpentAndBlamesNobody() {
    String again = "/images/" + failed("spent") + "/retry";
    Browser ada = door.browser().signIn("spent");

    Answer page = ada.postFrom("/listings", again, Map.of());
    assertThat(page.status()).as(page::toString).isEqualTo(402);
    assertThat(page.text())
        .contains("All images of the period are used", "Nothing was lost or spent.")
        .doesNotContain("it is on us", "Try again");

    Answer told =
        ada.send(
            "POST",
            again,
            Map.of(
                "Accept",
                "application/problem+json, */*;q=0.1",
                "X-CSRF-TOKEN",
                ada.csrf("/listings")),
            "");
    assertThat(told.status()).isEqualTo(402);
    assertThat(told.field("code")).isEqualTo("usage_limit_exceeded");
    assertThat(told.field("detail")).startsWith("All 1 images of this period are used");
  }

  @Test
  void tellsAProgramWhatIsUsedUpAndWhenThereIsMore() {
    Caller ada = door.as("spends");
    String elm = ada.project("12 Elm Street");
    ada.image(elm);

    Answer refused =
        ada.post(
            "/api/v1/images",
            Map.of("project_id", elm, "file_key", ada.upload(Photo.jpeg(), "image/jpeg")));

    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.field("code")).isEqualTo("usage_limit_exceeded");
    assertThat(refused.json().get("status").asInt()).isEqualTo(402);
    assertThat(refused.field("detail"))
        .matches("All 1 images of this period are used; new ones come at \\S+Z\\.");
    long month = Duration.ofDays(31).toSeconds();
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(0L, month);
    assertThat(ada.get("/api/v1/billing/usage").json().get("images_used").asInt()).isEqualTo(1);
  }

  @Test
  void keepsSomebodySignedInWhereNothingIs() {
    Browser ada = door.browser().signIn("lost");
    Answer page = ada.open("/listings/00000000-0000-0000-0000-000000000000");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text())
        .contains(
            "Nothing at this address", "id=\"tray\"", "href=\"/account\"", "Go to your listings")
        .doesNotContain("Sign in");
    assertThat(ada.csrf("/no/such/page")).isNotBlank();

    assertThat(door.browser().open("/s/none").text()).doesNotContain("id=\"tray\"");
  }

  /// Its one image is reserved, and its job is done without having given it back.
  private static String failed(String user) {
    Caller ada = door.as(user);
    String image = ada.image(ada.project("12 Elm Street")).get("id").asString();
    var sql = door.database().sql();
    sql.execute(
        "update job set state = 'FAILED', finished_at = now() where subject = ?::uuid", image);
    sql.execute("update image set phase = 'ERROR' where id = ?::uuid", image);
    return image;
  }
}
