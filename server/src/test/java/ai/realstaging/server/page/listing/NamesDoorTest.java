package ai.realstaging.server.page.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What may be typed as the name of a listing.
class NamesDoorTest {

  private static final Door DOOR = Door.shared();

  @Test
  void refusesANameOfBlanksInWordsThatHelp() {
    String listing = "/listings/" + DOOR.as("blank-names").project("12 Elm Street");
    Browser ada = DOOR.browser().signIn("blank-names");
    for (String form : List.of("/listings", listing + "/name")) {
      Answer page = ada.postFrom("/listings", form, Map.of("name", "  \u3000 "));
      assertThat(page.status()).as(page::toString).isEqualTo(422);
      assertThat(page.text())
          .contains("A listing needs a name of 1 to 100 characters; blanks alone are none.")
          .doesNotContain("it is on us");
    }
    Answer told =
        ada.send(
            "POST",
            "/listings",
            Map.of(
                "Accept", "application/problem+json, */*;q=0.1",
                "Content-Type", "application/x-www-form-urlencoded",
                "X-CSRF-TOKEN", ada.csrf("/listings")),
            "name=+++");
    assertThat(told.json().at("/errors/0/field").asString()).isEqualTo("name");
    assertThat(ada.open(listing).text()).contains("12 Elm Street");
  }
}
