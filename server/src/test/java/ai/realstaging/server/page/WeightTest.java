package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Browser;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.page.listing.ListingView;
import ai.realstaging.server.page.listing.Tile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// How heavy the pages may be over the wire. `bin/bench pages` holds the same bounds, and those of
/// time, in a browser.
class WeightTest {

  private static final int HTML_BYTES = 50_000;
  private static final int SCRIPT_BYTES = 60_000;
  private static final int PHOTOS = 1000;
  private static final int AT_ONCE = 120;
  private static final int VARIANTS = 3;

  private static final Pattern ASKED =
      Pattern.compile("<(?:script|link)[^>]*? (?:src|href)=\"([^\"]+)\"");
  private static final Pattern UPLOADER =
      Pattern.compile(
          "/(?:tray|trayrow|traysum|upload|shelf|staging|order|twins|drop|files)\\.js$");

  private final Browser bo = Door.shared().browser().signIn("bo-weighs");

  @Test
  void keepsEveryFileOfAPageForEverUnderAnAddressOfItsContent() {
    assertThat(files(bo.open("/listings")))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            file -> {
              assertThat(file).matches("/app/[0-9a-f]{12}/.+");
              assertThat(bo.open(file).header("Cache-Control"))
                  .as(file)
                  .isEqualTo("max-age=31536000, public, immutable");
            });
  }

  @Test
  void sendsScriptsOfSixtyKilobytesAtMostBesideTheUploader() {
    List<String> scripts =
        files(bo.open("/listings")).stream()
            .filter(file -> file.endsWith(".js") && !UPLOADER.matcher(file).find())
            .toList();
    assertThat(scripts)
        .anyMatch(file -> file.contains("htmx"))
        .anyMatch(file -> file.contains("/texts/"));
    assertThat(scripts.stream().mapToInt(file -> compressed(bo.open(file).body())).sum())
        .isBetween(10_000, SCRIPT_BYTES);
  }

  @Test
  void tellsScriptsTheirTextsInTheLanguageOfThePage() {
    Answer page = bo.open("/listings");
    assertThat(page.text()).contains("<html lang=\"en-US\"");
    String texts =
        files(page).stream().filter(file -> file.contains("/texts/")).findFirst().orElseThrow();
    assertThat(texts).endsWith("/en.js");
    assertThat(bo.open(texts).header("Content-Type")).startsWith("text/javascript");
    assertThat(bo.open(texts).text())
        .startsWith("import { learn }")
        .contains("\"script.undo\":\"Undo\"")
        .doesNotContain("\"account.");
    assertThat(bo.open(texts.replace("/en.js", "/de.js")).status()).isEqualTo(404);
    assertThat(bo.open(texts.replaceAll("[0-9a-f]{12}/en", "000000000000/en")).status())
        .isEqualTo(404);
  }

  @Test
  void sendsAListingOfAThousandPhotosInFiftyKilobytes() {
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "listing.jte",
            Map.of("frame", Samples.frame(Samples.ada()), "view", thousandPhotos(), "newest", 1L),
            html);
    assertThat(html.toString().split("<article", -1)).hasSize(121);
    assertThat(compressed(html.toString().getBytes(StandardCharsets.UTF_8)))
        .isBetween(HTML_BYTES / 4, HTML_BYTES);
  }

  /// Three pictures of each, of which the page shows as many as it does at first.
  private static ListingView thousandPhotos() {
    return new ListingView(
        UUID.randomUUID().toString(),
        "12 Elm Street",
        false,
        new ListingView.Status("1,000 photos, 3,000 staged.", "", Optional.empty()),
        Samples.filters(),
        PHOTOS,
        Stream.generate(WeightTest::tile).limit(AT_ONCE).toList(),
        Collections.nCopies(PHOTOS - AT_ONCE, "r150"),
        Optional.of("?from=" + AT_ONCE));
  }

  private static Tile tile() {
    List<String> images =
        Stream.generate(() -> UUID.randomUUID().toString()).limit(VARIANTS).toList();
    List<Tile.Thumb> strip = new ArrayList<>();
    strip.add(new Tile.Thumb(images.getFirst(), "Original", true, false, Optional.empty()));
    images.forEach(
        image -> strip.add(new Tile.Thumb(image, "Modern", false, false, Optional.empty())));
    String original = UUID.randomUUID().toString();
    return new Tile(
        original,
        images.stream().map(image -> new Tile.Drawn(image, image.hashCode())).toList(),
        "Living room",
        "Modern, 1 of 3",
        new Ground(1500, 1000, original.hashCode() & 0xffffff),
        new Tile.Shown(
            images.getFirst(), "Living room, Modern", true, false, false, Optional.empty()),
        strip,
        0,
        Optional.empty(),
        "uploads/" + UUID.randomUUID() + "/" + original + ".jpg",
        "living_room");
  }

  private static List<String> files(Answer page) {
    return ASKED.matcher(page.text()).results().map(file -> file.group(1)).distinct().toList();
  }

  private static int compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.size();
  }
}
