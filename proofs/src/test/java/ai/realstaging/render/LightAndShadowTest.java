package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.catalog.Blocks;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.composite.Compositor;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.layout.Placement;
import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LightAndShadowTest {
  private static final PaintedRoom ROOM = PaintedRoom.of(420, 280);
  private static final Camera CAMERA = ROOM.reading().camera();
  private static final RoomBox BOX = ROOM.reading().box();

  /// Beside the block on the side away from the window, and before it: where a viewer looks for the
  /// seam that says that a thing stands on the floor.
  @Test
  void darkensTheFloorAtTheFootOfABlockAndNotFarFromIt() {
    Rgb picture = drawn(Blocks.matte(1, 0.6, 0.6, 0.4), new Placement(0, BOX.floor(), 3.4, 0));

    double beside = 0;
    double before = 0;
    for (int i = 0; i < 6; i++) {
      beside += darkening(picture, 0.58, 3.12 + 0.03 * i) / 6;
      before += darkening(picture, -0.3 + 0.12 * i, 3.03) / 6;
    }
    assertThat(beside).as("share of light lost beside the foot").isBetween(0.15, 0.70);
    assertThat(before).as("share of light lost before the foot").isBetween(0.15, 0.70);
    assertThat(darkening(picture, -1.9, 3.9)).isZero();
    assertThat(darkening(picture, 1.75, 3.4)).isZero();
  }

  /// Cream tiles in bright light: red is near white, blue is not.
  @Test
  void darkensAPaleFloorWithoutGivingItAnotherColour() {
    Rgb pale = withFloor(0xfff6e9d6);
    Placement at = new Placement(0, BOX.floor(), 3.4, 0);
    Rgb picture = drawn(pale, Blocks.matte(1, 0.6, 0.6, 0.4), at);

    double[] pixel = CAMERA.project(0, BOX.floor(), 3.03);
    int before = pale.at((int) pixel[0], (int) pixel[1]);
    int after = picture.at((int) pixel[0], (int) pixel[1]);
    assertThat(LinearLight.luminance(after)).isLessThan(0.9f * LinearLight.luminance(before));
    assertThat(redToBlue(after) / redToBlue(before)).as("change of tint").isBetween(0.9f, 1.1f);
  }

  private static float redToBlue(int pixel) {
    return LinearLight.toLinear(Rgb.red(pixel)) / LinearLight.toLinear(Rgb.blue(pixel));
  }

  /// The photo with a floor of one colour.
  private static Rgb withFloor(int colour) {
    int[] pixels = ROOM.photo().argb().clone();
    float[] likely = ROOM.reading().floorLikelihood().values();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = likely[i] > 0 ? colour : pixels[i];
    }
    return new Rgb(ROOM.photo().width(), ROOM.photo().height(), pixels);
  }

  @Test
  void lightsAPatchOfTheWallsOwnColourAsTheWallIsLit() {
    double x = 0.6;
    double y = BOX.floor() + 0.9;
    double wall = shown(ROOM.photo(), x, y + 0.2, BOX.back() - 0.02);
    Piece patch = Blocks.matte(0.5, 0.4, 0.02, 0.62);
    Rgb picture = drawn(patch, new Placement(x, y, BOX.back() - 0.012, 0));

    double drawn = shown(picture, x, y + 0.2, BOX.back() - 0.02);
    assertThat(drawn / wall).as("patch to wall").isBetween(0.7, 1.35);
  }

  @Test
  void makesAWhiteBlockBrighterThanABlackOneByItsAlbedoAlone() {
    Placement at = new Placement(0, BOX.floor(), 3.4, 0);
    double white =
        shown(drawn(Blocks.matte(1, 0.6, 0.6, 0.6), at), 0, BOX.floor() + 0.3, 3.4 - 0.3);
    double grey = shown(drawn(Blocks.matte(1, 0.6, 0.6, 0.2), at), 0, BOX.floor() + 0.3, 3.4 - 0.3);

    assertThat(white / grey).isBetween(2.4, 3.4);
  }

  @Test
  void lightsWhatLiesInTheSunAsTheFloorIsLit() {
    Rgb sunny = withSun(ROOM.photo());
    Piece rug = Blocks.matte(1.6, 0.014, 1.6, 0.3);
    Placement at = new Placement(0, BOX.floor(), 3.4, 0);

    Rgb picture = drawn(sunny, rug, at);

    double inTheSun = shown(picture, -0.3, BOX.floor() + 0.014, 3.4);
    double beside = shown(picture, 0.5, BOX.floor() + 0.014, 3.4);
    assertThat(inTheSun / beside).as("sunlit to shaded rug").isBetween(1.5, 2.7);
    double without = shown(drawn(rug, at), -0.3, BOX.floor() + 0.014, 3.4);
    assertThat(without / beside).as("the same place without sun").isBetween(0.8, 1.25);
  }

  /// The photo with a patch of sun on its floor, over twice as bright.
  private static Rgb withSun(Rgb photo) {
    int[] pixels = photo.argb().clone();
    for (int y = 0; y < photo.height(); y++) {
      for (int x = 0; x < photo.width(); x++) {
        double[] ray = CAMERA.ray(x + 0.5, y + 0.5);
        double t = ray[1] < 0 ? BOX.floor() / ray[1] : -1;
        if (t > 0 && Math.abs(ray[0] * t + 0.4) < 0.4 && Math.abs(ray[2] * t - 3.4) < 0.6) {
          int colour = 0xff;
          for (int shift = 16; shift >= 0; shift -= 8) {
            float light = LinearLight.toLinear(pixels[y * photo.width() + x] >> shift & 255);
            colour = colour << 8 | LinearLight.toSrgb8(2.3f * light);
          }
          pixels[y * photo.width() + x] = colour;
        }
      }
    }
    return new Rgb(photo.width(), photo.height(), pixels);
  }

  private static Rgb drawn(Piece piece, Placement at) {
    return drawn(ROOM.photo(), piece, at);
  }

  private static Rgb drawn(Rgb photo, Piece piece, Placement at) {
    Compositor.Result result =
        new RenderEngine()
            .draw(
                new StagingRequest(
                    photo,
                    RoomType.LIVING_ROOM,
                    Style.MODERN,
                    3,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    new Budget(420, 6, 24)),
                ROOM.reading(),
                List.of(new Placed(piece, at)),
                Progress.SILENT,
                () -> false);
    return result.picture();
  }

  private static double darkening(Rgb picture, double x, double z) {
    return 1 - shown(picture, x, BOX.floor(), z) / shown(ROOM.photo(), x, BOX.floor(), z);
  }

  /// The mean linear luminance of three pixels in a row where a point of the world appears.
  private static double shown(Rgb picture, double x, double y, double z) {
    double[] pixel = CAMERA.project(x, y, z);
    double sum = 0;
    for (int du = -1; du <= 1; du++) {
      int p = picture.at((int) pixel[0] + du, (int) pixel[1]);
      sum +=
          0.2126 * LinearLight.toLinear(Rgb.red(p))
              + 0.7152 * LinearLight.toLinear(Rgb.green(p))
              + 0.0722 * LinearLight.toLinear(Rgb.blue(p));
    }
    return sum / 3;
  }
}
