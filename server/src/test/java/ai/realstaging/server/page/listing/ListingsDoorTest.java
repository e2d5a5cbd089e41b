package ai.realstaging.server.page.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeping many listings and many photos in order, by addresses and forms alone.
class ListingsDoorTest {

  private static final Door DOOR = Door.shared();

  /// The name under a cover, and the photos of a gallery.
  private static final Pattern COVER = Pattern.compile("<h2><a href=\"/listings/[^\"]+\">([^<]+)<");

  private static final Pattern TILE =
      Pattern.compile("<article class=\"tile[^>]+data-name=\"(.*?)\"");

  @Test
  void findsOrdersAndPutsAwayListings() {
    Caller program = DOOR.as("keeps-order");
    for (String name : List.of("7 Mill Lane", "12 Elm Street", "9 elm Court")) {
      program.project(name);
    }
    Browser ada = DOOR.browser().signIn("keeps-order");

    assertThat(covers(ada, "?q=nowhere")).isEmpty();
    assertThat(covers(ada, "?q=ELM&sort=name")).containsExactly("12 Elm Street", "9 elm Court");
    assertThat(covers(ada, "?sort=name"))
        .containsExactly("12 Elm Street", "7 Mill Lane", "9 elm Court");
    assertThat(covers(ada, "?sort=newest"))
        .containsExactly("9 elm Court", "12 Elm Street", "7 Mill Lane");
  }

  @Test
  void takesBackWhatWasArchivedOrDeleted() {
    String mill = "/listings/" + DOOR.as("takes-back").project("7 Mill Lane");
    DOOR.as("takes-back").project("12 Elm Street");
    Browser ada = DOOR.browser().signIn("takes-back");

    send(ada, mill + "/archive", Map.of());
    assertThat(covers(ada, "")).containsExactly("12 Elm Street");
    assertThat(covers(ada, "?archived=true")).containsExactly("7 Mill Lane");
    assertThat(ada.open(mill).text())
        .contains("action=\"" + mill + "/unarchive\"")
        .doesNotContain("action=\"" + mill + "/archive\"");
    send(ada, mill + "/unarchive", Map.of());
    assertThat(covers(ada, "?sort=name")).containsExactly("12 Elm Street", "7 Mill Lane");

    String after = send(ada, mill + "/delete", Map.of());
    assertThat(ada.open(mill).status()).isEqualTo(404);
    assertThat(ada.open(after).text()).contains("7 Mill Lane deleted", mill + "/restore");
    assertThat(send(ada, mill + "/restore", Map.of())).endsWith(mill);
    assertThat(ada.open(after).text()).doesNotContain("7 Mill Lane deleted");
    assertThat(covers(ada, "?sort=name")).containsExactly("12 Elm Street", "7 Mill Lane");
  }

  @Test
  void renamesAListing() {
    String listing = "/listings/" + DOOR.as("renames").project("12 Elm Street");
    Browser ada = DOOR.browser().signIn("renames");
    assertThat(send(ada, listing + "/name", Map.of("name", "14 Elm Street"))).endsWith(listing);
    assertThat(ada.open(listing).text()).contains("<h1>14 Elm Street</h1>");
    assertThat(covers(ada, "")).containsExactly("14 Elm Street");
  }

  @Test
  void showsOfAGalleryWhatIsAskedFor() {
    Caller program = DOOR.as("filters");
    String project = program.project("12 Elm Street");
    stage(program, project, "bedroom", "scandinavian");
    String marked = stage(program, project, "living_room", "modern");
    Browser ada = DOOR.browser().signIn("filters");
    String listing = "/listings/" + project;
    send(ada, "/images/" + marked + "/favourite", Map.of("on", "true"));

    assertThat(tiles(ada, listing)).containsExactlyInAnyOrder("Bedroom", "Living room");
    assertThat(tiles(ada, listing + "?room=bedroom")).containsExactly("Bedroom");
    assertThat(tiles(ada, listing + "?style=modern")).containsExactly("Living room");
    assertThat(tiles(ada, listing + "?style=modern&room=bedroom")).isEmpty();
    assertThat(tiles(ada, listing + "?state=running")).hasSize(2);
    assertThat(tiles(ada, listing + "?state=ready")).isEmpty();
    assertThat(tiles(ada, listing + "?favourites=true")).containsExactly("Living room");
    assertThat(ada.open(listing + "?style=coastal&room=bedroom").text())
        .contains("No coastal bedrooms here");
  }

  @Test
  void startsNewPhotosWithTheDefaultsOfTheAccount() {
    Browser ada = DOOR.browser().signIn("defaults");
    assertThat(ada.open("/listings").text())
        .contains("data-room=\"living_room\" data-styles=\"modern\" data-size=\"\"");
    ada.postFrom(
        "/account",
        "/account/defaults",
        Map.of("style", "coastal", "room", "bedroom", "size", "mls"));
    assertThat(ada.open("/listings").text())
        .contains("data-room=\"bedroom\" data-styles=\"coastal\" data-size=\"mls\"");
  }

  private static String stage(Caller program, String project, String room, String style) {
    Answer made =
        program.post(
            "/api/v1/images",
            Map.of(
                "project_id",
                project,
                "file_key",
                program.upload(Photo.jpeg(), "image/jpeg"),
                "room_type",
                room,
                "style",
                style));
    assertThat(made.status()).as(made::toString).isEqualTo(201);
    return made.field("id");
  }

  /// Where the form leads.
  private static String send(Browser browser, String path, Map<String, String> fields) {
    Answer answer = browser.postFrom("/listings", path, fields);
    assertThat(answer.status()).as(answer::toString).isEqualTo(302);
    return answer.header("Location");
  }

  private static List<String> covers(Browser browser, String query) {
    return found(COVER, browser.open("/listings" + query));
  }

  private static List<String> tiles(Browser browser, String address) {
    return found(TILE, browser.open(address));
  }

  private static List<String> found(Pattern pattern, Answer page) {
    assertThat(page.status()).as(page::toString).isEqualTo(200);
    return pattern.matcher(page.text()).results().map((MatchResult one) -> one.group(1)).toList();
  }
}
