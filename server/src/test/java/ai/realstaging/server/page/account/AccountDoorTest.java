package ai.realstaging.server.page.account;

import static ai.realstaging.schema.Tables.ACCOUNT;
import static ai.realstaging.schema.Tables.DOOMED_OBJECT;
import static ai.realstaging.schema.Tables.ORIGINAL;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Where somebody looks after their own account: who is signed in, what is known, leaving.
class AccountDoorTest {

  private static final Door DOOR = Door.shared();
  private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"");

  @Test
  void signsOutABrowserThatSomebodyIsNotAt() {
    Browser here = DOOR.browser().signIn("sessions-one");
    Browser there = DOOR.browser().signIn("sessions-one");
    Browser bystander = DOOR.browser().signIn("sessions-two");
    assertThat(there.open("/account").status()).isEqualTo(200);

    Matcher other = SESSION.matcher(here.open("/account").text());
    assertThat(other.find()).as("another session is listed").isTrue();
    String name = other.group(1);
    assertThat(other.find()).as("only one other session is listed").isFalse();
    bystander.postFrom("/account", "/account/sessions/end", Map.of("session", name));
    assertThat(there.open("/account").status()).as("not ended by a stranger").isEqualTo(200);

    here.postFrom("/account", "/account/sessions/end", Map.of("session", name));
    assertThat(there.open("/account").status()).as("signed out").isEqualTo(302);
    assertThat(here.open("/account").text()).contains("This browser, now");
    assertThat(bystander.open("/account").status()).isEqualTo(200);
  }

  @Test
  void neverShowsTheIdOfASession() {
    Browser here = DOOR.browser().signIn("sessions-three");
    DOOR.browser().signIn("sessions-three");
    String cookie = here.session().orElseThrow().getValue();
    String id = new String(java.util.Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    assertThat(here.open("/account").text()).doesNotContain(cookie, id);
  }

  @Test
  void handsOutEverythingThatIsKnown() throws IOException {
    Caller ada = DOOR.as("export-ada");
    ada.image(ada.project("12 Elm/Street"));
    Answer answer = DOOR.browser().signIn("export-ada").open("/account/export");

    assertThat(answer.header("Content-Disposition")).contains("real-staging-export.zip");
    Map<String, byte[]> files = unzipped(answer.body());
    assertThat(files).containsKey("account.json");
    assertThat(new String(files.getOrDefault("account.json", new byte[0]), StandardCharsets.UTF_8))
        .contains("12 Elm/Street", "room.jpg", "\"phase\" : \"queued\"", "\"kind\" : \"reserve\"");
    assertThat(files.keySet())
        .anyMatch(name -> name.matches("001 12 Elm Street/.* - original\\.jpg"));
  }

  @Test
  void keepsTheAccountUntilTheWordIsTyped() {
    DOOR.as("stays").project("12 Elm Street");
    Browser browser = DOOR.browser().signIn("stays");
    Answer answer = browser.postFrom("/account", "/account/delete", Map.of("confirm", "yes"));

    assertThat(answer.header("Location")).contains("unconfirmed");
    assertThat(browser.open("/listings").text()).contains("12 Elm Street");
  }

  @Test
  void removesAnAccountWithAllThatIsItsOwn() {
    Caller ada = DOOR.as("leaver");
    String project = ada.project("12 Elm Street");
    String image = ada.image(project).get("id").asString();
    Browser browser = DOOR.browser().signIn("leaver");
    Browser elsewhere = DOOR.browser().signIn("leaver");
    String id = ada.get("/api/v1/user/profile").field("id");

    Answer answer = browser.postFrom("/account", "/account/delete", Map.of("confirm", "Delete"));

    assertThat(answer.header("Location")).doesNotContain("done=");
    assertThat(browser.open("/listings").status()).as("signed out here").isEqualTo(302);
    assertThat(elsewhere.open("/listings").status()).as("signed out there").isEqualTo(302);
    assertThat(ada.get("/api/v1/images/" + image).status()).isEqualTo(404);
    assertThat(ada.get("/api/v1/user/profile").field("id")).as("somebody new").isNotEqualTo(id);
    var sql = DOOR.database().sql();
    var left = sql.selectFrom(ACCOUNT).where(ACCOUNT.SUBJECT.eq("removed:" + id)).fetchSingle();
    assertThat(left.getEmail()).isNull();
    assertThat(left.getName()).isNull();
    var photo = sql.selectFrom(ORIGINAL).where(ORIGINAL.ACCOUNT_ID.eq(left.getId())).fetchSingle();
    assertThat(photo.getFilename()).isEqualTo("photo");
    assertThat(sql.fetchExists(DOOMED_OBJECT, DOOMED_OBJECT.OBJECT_KEY.eq(photo.getObjectKey())))
        .as("its photo is to be removed from the store")
        .isTrue();
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
