package ai.realstaging.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.render.geom.Noise;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

  @Test
  void losesNothing() throws IOException {
    int[] pixels = new int[301 * 97];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | (i % 5 == 0 ? Noise.hash(i, 1, 2) : 0x405060 + i / 301);
    }
    Rgb picture = new Rgb(301, 97, pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Png.write(picture, out);

    Rgb read =
        Rgb.of(
            Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(out.toByteArray())), "not a PNG"));

    assertThat(read.width()).isEqualTo(301);
    assertThat(read.argb()).isEqualTo(pixels);
  }
}
