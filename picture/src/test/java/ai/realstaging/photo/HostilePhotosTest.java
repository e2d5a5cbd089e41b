package ai.realstaging.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file is refused with a code or becomes a correct picture; none ends in an error, none
/// hangs.
@Timeout(30)
class HostilePhotosTest {

  /// Small pictures are let through here, so that more than their size is looked at.
  private static final PhotoSettings ANY_SIZE = new PhotoSettings(0, 0, 1, 0);

  private static final Map<String, PhotoFormat> ENDINGS =
      Map.of(
          "jpg",
          PhotoFormat.JPEG,
          "mpo",
          PhotoFormat.JPEG,
          "png",
          PhotoFormat.PNG,
          "webp",
          PhotoFormat.WEBP);

  private final PhotoInspector inspector = new PhotoInspector(ANY_SIZE);
  private final PhotoDeveloper developer = new PhotoDeveloper(ANY_SIZE);

  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    return Gallery.all().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithACodeOrBecomesAPicture(Path file) {
    switch (inspector.inspect(file, declared(file))) {
      case Inspection.Rejected rejected -> {
        assertThat(rejected.sentence()).endsWith(".").hasSizeLessThan(200);
        if (rejected.code() != Inspection.Code.UPLOAD_MISMATCH) { // a good photo by another name
          assertThatThrownBy(() -> developer.thumbnails(file, List.of(64)))
              .isInstanceOf(PhotoRejected.class);
        }
      }
      case Inspection.Photo photo -> becomesAPicture(file, photo);
    }
  }

  private void becomesAPicture(Path file, Inspection.Photo photo) {
    Path out = folder.resolve("out.png");
    Upright upright;
    try {
      upright = developer.normalise(file, out, 4096);
    } catch (PhotoRejected e) {
      assertThat(e.code()).isEqualTo(Inspection.Code.IMAGE_UNREADABLE);
      assertThat(file.toString()).contains("malformed");
      return;
    }
    BufferedImage picture = Gallery.read(out);
    assertThat(picture.getWidth()).isEqualTo(photo.width()).isEqualTo(upright.width());
    assertThat(picture.getHeight()).isEqualTo(photo.height()).isEqualTo(upright.height());
  }

  /// What we take is judged by its bytes; what we do not know is announced as JPEG.
  private static String declared(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS
        .getOrDefault(name.substring(name.lastIndexOf('.') + 1), PhotoFormat.JPEG)
        .mediaType();
  }

  @ParameterizedTest
  @CsvSource({
    "bombs/gen_jpeg_64000x64000_header.jpg, image/jpeg, IMAGE_TOO_LARGE",
    "bombs/gen_png_20000x20000_1bit.png, image/png, IMAGE_TOO_LARGE",
    "bombs/gen_png_width_2147483647.png, image/png, IMAGE_TOO_LARGE",
    "bombs/gen_gif_65535x65535.gif, image/gif, UNSUPPORTED_MEDIA_TYPE",
    "bombs/gen_webp_vp8x_16777216.webp, image/webp, IMAGE_UNREADABLE",
    "malformed/gen_empty.jpg, image/jpeg, IMAGE_UNREADABLE",
    "malformed/gen_jpeg_truncated_half.jpg, image/jpeg, IMAGE_UNREADABLE",
    "malformed/gen_jpeg_no_eoi.jpg, image/jpeg, IMAGE_UNREADABLE",
    "malformed/gen_png_truncated.png, image/png, IMAGE_UNREADABLE",
    "malformed/gen_webp_riff_size_lie.webp, image/webp, IMAGE_UNREADABLE",
    "malformed/oss-fuzz-36829.jpeg, image/jpeg, IMAGE_UNREADABLE",
    "polyglot/gen_html_named.jpg, image/jpeg, UNSUPPORTED_MEDIA_TYPE",
    "polyglot/gen_svg_script_named.png, image/png, UNSUPPORTED_MEDIA_TYPE",
    "polyglot/gen_png_named.jpg, image/jpeg, UPLOAD_MISMATCH",
    "valid/hopper.png, text/html, UPLOAD_MISMATCH",
    "valid/hopper.heif, image/heic, UNSUPPORTED_MEDIA_TYPE",
    "valid/hopper.avif, image/avif, UNSUPPORTED_MEDIA_TYPE"
  })
  void isRefusedWithItsCode(String name, String type, Inspection.Code code) {
    assertThat(inspector.inspect(Gallery.file(name), type))
        .isInstanceOfSatisfying(
            Inspection.Rejected.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void advisesTheOwnerOfAnHeicPhoto() {
    assertThat(inspector.inspect(Gallery.file("valid/hopper.heif"), "image/heic").toString())
        .contains("HEIC is not supported here");
  }

  @Test
  void aSmallPictureIsRefusedByTheUsualSettings() {
    assertThat(
            new PhotoInspector(PhotoSettings.usual())
                .inspect(Gallery.file("valid/hopper.jpg"), "image/jpeg"))
        .isEqualTo(
            new Inspection.Rejected(
                Inspection.Code.IMAGE_TOO_SMALL,
                "The photo is 128 x 128 pixels; each side needs 256 or more."));
  }

  @Test
  void aFileOverTheLimitIsRefusedBeforeItIsRead() {
    var inspector = new PhotoInspector(new PhotoSettings(0, 0, 1, 1000));
    assertThat(inspector.inspect(Gallery.file("valid/hopper.jpg"), "image/jpeg"))
        .isInstanceOfSatisfying(
            Inspection.Rejected.class,
            refused -> assertThat(refused.code()).isEqualTo(Inspection.Code.IMAGE_TOO_LARGE));
  }

  @ParameterizedTest
  @CsvSource({
    "polyglot/gen_png_with_html_text_chunk.png, <script",
    "polyglot/gen_png_trailing_html.png, <script",
    "polyglot/gen_jpeg_comment_php.jpg, <?php",
    "polyglot/gen_jpeg_trailing_zip.jpg, PK",
    "bombs/gen_jpeg_xmp_billion_laughs.jpg, ENTITY",
    "valid/exif_gps.jpg, Exif"
  })
  void nothingButPixelsComesOut(String name, String stowaway) throws IOException {
    Path jpeg = folder.resolve("out.jpg");
    Path png = folder.resolve("out.png");
    developer.normalise(Gallery.file(name), jpeg, 512);
    developer.normalise(Gallery.file(name), png, 512);

    assertThat(Files.readString(Gallery.file(name), StandardCharsets.ISO_8859_1))
        .containsIgnoringCase(stowaway);
    for (Path out : List.of(jpeg, png)) {
      String bytes = Files.readString(out, StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContainIgnoringCase(stowaway + stowaway.charAt(0));
      assertThat(bytes.replace("PK", "")).doesNotContain("tEXt", "zTXt", "APP1", "ENTITY");
    }
  }
}
