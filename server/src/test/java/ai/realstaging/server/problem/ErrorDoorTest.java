package ai.realstaging.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import org.junit.jupiter.api.Test;

/// Programs get problems and people get pages, whatever went wrong and whoever noticed.
class ErrorDoorTest {

  private final Door door = Door.shared();

  @Test
  void aProgramThatTakesHtmlTooStillGetsAProblem() {
    Answer nowhere =
        door.as("ada-lost").with("Accept", "text/html,*/*;q=0.8").get("/api/v1/nowhere");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.header("Content-Type")).startsWith("application/problem+json");
    assertThat(nowhere.field("instance")).isEqualTo("/api/v1/nowhere");
    Answer firewall =
        door.as("ada-lost").with("Accept", "text/html").get("/api/v1/projects/%2e%2e;/admin");
    assertThat(firewall.status()).isBetween(400, 404);
    assertThat(firewall.header("Content-Type")).startsWith("application/problem+json");
    assertThat(firewall.text()).doesNotContain("Exception", "org.springframework");
  }

  @Test
  void aPersonGetsAPageInWords() {
    Browser bo = door.browser().signIn("bo-lost");
    Answer page = bo.open("/nowhere");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<h1>").doesNotContain("Exception", "Whitelabel");
  }

  @Test
  void aRouteThatKnowsOtherMethodsNamesThem() {
    Answer answer = door.as("ada-lost").delete("/api/v1/projects");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.field("code")).isEqualTo("method_not_allowed");
    assertThat(answer.header("Allow")).contains("GET", "POST");
  }
}
