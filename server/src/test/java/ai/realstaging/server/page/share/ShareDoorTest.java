package ai.realstaging.server.page.share;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A link for a client, made, changed and ended by forms alone.
class ShareDoorTest {

  private static final Door DOOR = Door.shared();
  private static final Pattern LINK =
      Pattern.compile("id=\"share-link\" readonly value=\"[^\"]*(/s/[^\"]+)\"");
  private static final Pattern CHANGE =
      Pattern.compile("id=\"share-form\" method=\"post\" action=\"([^\"]+)\"");

  @Test
  void sharesAListingChangesTheTermsAndEndsTheLink() {
    String path = "/listings/" + DOOR.as("shares").project("12 Elm Street") + "/share";
    Browser ada = DOOR.browser().signIn("shares");
    assertThat(ada.open(path).text()).contains("Share 12 Elm Street", "Make the link");

    String link = found(LINK, ada.postFrom(path, path, Map.of("days", "7")));
    Browser client = DOOR.browser();
    assertThat(client.open(link).text()).contains("12 Elm Street");
    assertThat(client.open(link + "/download").status()).isEqualTo(404);

    Answer known = ada.open(path);
    assertThat(known.text()).doesNotContain(link).contains("A link is shown once");
    String change = found(CHANGE, known);
    Answer changed = ada.postFrom(path, change, Map.of("days", "0", "downloads", "true"));
    assertThat(changed.header("Location")).endsWith(path);
    assertThat(client.open(link + "/download").status()).isEqualTo(200);

    assertThat(ada.postFrom(path, change + "/end", Map.of()).header("Location")).endsWith(path);
    assertThat(client.open(link).status()).isEqualTo(410);
    assertThat(ada.open(path).text()).contains("Make the link");
  }

  @Test
  void keepsEveryAnswerOfALinkOutOfSearchEngines() {
    Caller program = DOOR.as("quiet");
    String project = program.project("12 Elm Street");
    program.image(project);
    Browser ada = DOOR.browser().signIn("quiet");
    String path = "/listings/" + project + "/share";
    String link = found(LINK, ada.postFrom(path, path, Map.of("downloads", "true")));
    Browser client = DOOR.browser();
    for (String address : new String[] {link, link + "/download", "/s/unknown"}) {
      Answer answer = client.open(address);
      assertThat(answer.header("X-Robots-Tag"))
          .as(address)
          .isEqualTo("noindex, nofollow, noarchive");
      assertThat(answer.header("Referrer-Policy")).as(address).isEqualTo("no-referrer");
    }
    assertThat(client.open(link).text())
        .contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">");
  }

  @Test
  void showsAnybodyASampleThatLeadsNowhereElse() {
    Browser stranger = DOOR.browser();
    Answer sample = stranger.open("/sample");
    assertThat(sample.status()).as(sample::toString).isEqualTo(200);
    assertThat(stranger.cookies()).isEmpty();
    assertThat(sample.text())
        .contains("12 Elm Street", "furnished mid-century, instant draft", "Stage your own")
        .contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">")
        .doesNotContain("works until", "download", "<script");
    assertThat(
            Pattern.compile("\\s(?:src|href|srcset)=\"([^\"]+)\"")
                .matcher(sample.text())
                .results()
                .map(found -> found.group(1))
                .flatMap(addresses -> Stream.of(addresses.split(", ", -1))))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            address -> assertThat(address).matches("/app/.+|/|/oauth2/authorization/web\\?.+"));
  }

  @Test
  void givesAScriptTheDialogAlone() {
    String path = "/listings/" + DOOR.as("scripts").project("12 Elm Street") + "/share";
    Answer dialog =
        DOOR.browser()
            .signIn("scripts")
            .send("GET", path, Map.of("X-Requested-With", "XMLHttpRequest"), "");
    assertThat(dialog.text()).contains("share-form").doesNotContain("<html", "Back to");
  }

  private static String found(Pattern pattern, Answer page) {
    Matcher found = pattern.matcher(page.text());
    assertThat(found.find()).as(page::toString).isTrue();
    return found.group(1);
  }
}
