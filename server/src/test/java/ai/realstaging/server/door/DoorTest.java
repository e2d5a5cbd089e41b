package ai.realstaging.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoorTest {

  private final Door door = Door.shared();

  @Test
  void turnsNobodyAway() {
    Answer answer = door.nobody().get("/api/v1/projects");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.field("code")).isEqualTo("unauthorized");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void takesAPhotoFromAProgramWithAToken() {
    Caller ada = door.as("ada-of-the-door");
    String project = ada.project("12 Elm Street");
    assertThat(ada.image(project).get("status").asString()).isEqualTo("queued");
  }

  @Test
  void letsSomebodyInWhoSignsInAtABrowser() {
    Browser bo = door.browser();
    assertThat(bo.open("/listings").status()).isEqualTo(302);
    bo.signIn("bo-of-the-door");
    Answer listings = bo.open("/listings");
    assertThat(listings.status()).isEqualTo(200);
    assertThat(bo.csrf("/listings")).isNotBlank();
  }
}
