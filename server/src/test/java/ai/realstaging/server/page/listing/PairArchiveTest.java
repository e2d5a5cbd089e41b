package ai.realstaging.server.page.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.ImageCopies;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PairArchiveTest {

  private final PairArchive archive =
      new PairArchive(
          new EchoStore(),
          new ImageCopies(
              new EchoStore(),
              new ai.realstaging.photo.PhotoDeveloper(
                  new ai.realstaging.photo.PhotoSettings(1_000_000, 2000, 1, 0))));

  @Test
  void leavesOutWhatIsNotReady() throws IOException {
    Variants photo = Photos.photo(RoomType.KITCHEN, Phase.ERROR, Style.MODERN);
    assertThat(read(List.of(photo), Set.of())).containsOnlyKeys("Kitchen - original.jpg");
  }

  @Test
  void pairsEachOriginalWithWhatWasMadeOfIt() throws IOException {
    Variants first = Photos.photo(RoomType.BEDROOM, Phase.READY, Style.MODERN, Style.COASTAL);
    Variants second = Photos.photo(RoomType.BEDROOM, Phase.READY, Style.MODERN);
    Map<String, String> entries = read(List.of(first, second), Set.of());
    assertThat(entries)
        .containsOnlyKeys(
            "Bedroom 1 - original.jpg",
            "Bedroom 1 - Modern (instant draft).png",
            "Bedroom 1 - Coastal (instant draft).png",
            "Bedroom 2 - original.jpg",
            "Bedroom 2 - Modern (instant draft).png");
    assertThat(entries).containsEntry("Bedroom 2 - original.jpg", second.original().key().value());
  }

  @Test
  void givesTwoOfTheSameStyleNamesOfTheirOwn() throws IOException {
    Variants photo = Photos.photo(RoomType.OFFICE, Phase.READY, Style.MODERN, Style.MODERN);
    assertThat(read(List.of(photo), Set.of()))
        .containsKeys(
            "Office - Modern (instant draft).png", "Office - Modern (instant draft) 2.png");
  }

  @Test
  void takesOnlyThePhotosThatWereChosenAndKeepsTheirNames() throws IOException {
    Variants first = Photos.photo(RoomType.BEDROOM, Phase.READY, Style.MODERN);
    Variants second = Photos.photo(RoomType.BEDROOM, Phase.READY, Style.MODERN);
    Set<String> chosen = Set.of(second.images().getFirst().id().toString());
    assertThat(read(List.of(first, second), chosen))
        .containsOnlyKeys("Bedroom 2 - original.jpg", "Bedroom 2 - Modern (instant draft).png");
  }

  @Test
  void makesNamesThatEverySystemTakes() {
    assertThat(PairArchive.clean("12 Elm Street")).isEqualTo("12 Elm Street");
    assertThat(PairArchive.clean("../a\\b:c*\"?<>|\n")).isEqualTo(".. a b c");
    assertThat(PairArchive.clean("///")).isEqualTo("Listing");
  }

  private Map<String, String> read(List<Variants> photos, Set<String> only) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(photos, only, Optional.empty(), out);
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
