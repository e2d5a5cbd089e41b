package ai.realstaging.render.composite;

import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.trace.Rows;
import ai.realstaging.render.trace.TracedRoom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// Lays traced furniture, its shadows and reflections over the photo. Starts from a copy of the
/// photo and writes only pixels that a layer touches.
public final class Compositor {
  private static final float LEAST_COVERAGE = 1f / 256;
  private static final float LEAST_CHANGE = 0.05f;
  private static final float FADE = 0.05f;

  /// The share of the picture that may change, a little below the 60 % that are promised as it is
  /// measured on some of the pixels.
  private static final double MOST_CHANGED = 0.59;

  private static final int SAMPLES_A_ROW = 400;

  private final Rgb photo;
  private final TracedRoom room;
  private final Grain grain;
  private final double scale;
  private final float leastChange;

  public Compositor(Rgb photo, TracedRoom room, long seed) {
    this.photo = photo;
    this.room = room;
    grain = new Grain(photo, seed);
    scale = (double) room.width() / photo.width();
    leastChange = leastChange();
  }

  /// The finished picture and the pixels that differ from the photo.
  public record Result(Rgb picture, BitSet changed) {}

  public Result compose(BooleanSupplier cancelled) {
    int width = photo.width();
    int height = photo.height();
    int[] out = photo.argb().clone();
    Rows.each(
        height,
        cancelled,
        y -> {
          float[] furniture = new float[4];
          float[] floor = new float[6];
          for (int x = 0; x < width; x++) {
            out[y * width + x] = pixel(x, y, furniture, floor);
          }
        });
    BitSet changed = new BitSet(out.length);
    for (int i = 0; i < out.length; i++) {
      if (out[i] != photo.argb()[i]) {
        changed.set(i);
      }
    }
    return new Result(new Rgb(width, height, out), changed);
  }

  private int pixel(int x, int y, float[] furniture, float[] floor) {
    int original = photo.argb()[y * photo.width() + x];
    furniture(x, y, furniture);
    receivers(x, y, floor);
    float alpha = furniture[3] < LEAST_COVERAGE ? 0 : Math.min(1, furniture[3]);
    float share = Math.clamp((change(floor) - leastChange) / FADE, 0f, 1f);
    if (alpha == 0 && share == 0) {
      return original;
    }
    float bright = Math.max(1e-4f, LinearLight.luminance(original));
    float keep = Math.clamp((bright - 0.72f) / 0.2f, 0f, 1f);
    float shine = LinearLight.luminance(floor[3], floor[4], floor[5]);
    float noise = alpha * grain.at(x, y);
    int result = original & 0xff000000;
    for (int k = 0; k < 3; k++) {
      int shift = 16 - 8 * k;
      float light = LinearLight.toLinear((original >> shift) & 255);
      float ratio = 1 + share * (1 - 0.7f * keep) * (floor[k] - 1);
      // what a mirror image takes away it takes in the photo's own colour: the image of a blue sky
      // would leave yellow
      float mirrored = shine < 0 ? shine * light / bright : floor[k + 3];
      float below = Math.max(0.25f * light, light * ratio + share * mirrored);
      float level = Tone.encoded(below);
      if (alpha > 0) {
        float top = Tone.shoulder(furniture[k] / Math.max(1e-4f, furniture[3]));
        level = Tone.encoded((1 - alpha) * below + alpha * top) + noise;
      }
      result |= Math.clamp(Math.round(level), 0, 255) << shift;
    }
    return result;
  }

  /// From which change on a shadow is drawn: the faintest ones are left out where the picture would
  /// change in more than [#MOST_CHANGED] of its pixels.
  private float leastChange() {
    int step = Math.max(1, photo.width() / SAMPLES_A_ROW);
    int columns = (photo.width() + step - 1) / step;
    int rows = (photo.height() + step - 1) / step;
    float[] changes = new float[columns * rows];
    int beside = 0;
    float[] furniture = new float[4];
    float[] floor = new float[6];
    for (int y = 0; y < photo.height(); y += step) {
      for (int x = 0; x < photo.width(); x += step) {
        furniture(x, y, furniture);
        if (furniture[3] < LEAST_COVERAGE) {
          receivers(x, y, floor);
          changes[beside++] = change(floor);
        }
      }
    }
    int covered = changes.length - beside;
    int left = Math.max(0, (int) (MOST_CHANGED * changes.length) - covered);
    if (left >= beside) {
      return LEAST_CHANGE;
    }
    Arrays.sort(changes, 0, beside);
    return Math.max(LEAST_CHANGE, changes[beside - 1 - left]);
  }

  /// How much a shadow or a mirror image changes a pixel, at its most changed colour.
  private static float change(float[] floor) {
    float change = 0;
    for (int k = 0; k < 3; k++) {
      change = Math.max(change, Math.abs(floor[k] - 1));
      change = Math.max(change, 3 * Math.abs(floor[k + 3]));
    }
    return change;
  }

  private void furniture(int x, int y, float[] out) {
    if (scale == 1) {
      int p = y * room.width() + x;
      for (int k = 0; k < 3; k++) {
        out[k] = room.colour()[3 * p + k];
      }
      out[3] = room.coverage()[p];
      return;
    }
    float u = (float) ((x + 0.5) * scale - 0.5);
    float v = (float) ((y + 0.5) * scale - 0.5);
    bilinear(room.colour(), room.width(), room.height(), 3, u, v, out, 0);
    bilinear(room.coverage(), room.width(), room.height(), 1, u, v, out, 3);
  }

  private void receivers(int x, int y, float[] out) {
    double s = (double) room.receiverWidth() / photo.width();
    float u = (float) ((x + 0.5) * s - 0.5);
    float v = (float) ((y + 0.5) * s - 0.5);
    bilinear(room.ratio(), room.receiverWidth(), room.receiverHeight(), 3, u, v, out, 0);
    bilinear(room.mirror(), room.receiverWidth(), room.receiverHeight(), 3, u, v, out, 3);
  }

  private static void bilinear(
      float[] data, int width, int height, int channels, float u, float v, float[] out, int at) {
    float x = Math.clamp(u, 0f, width - 1f);
    float y = Math.clamp(v, 0f, height - 1f);
    int x0 = Math.min((int) x, width - 1);
    int y0 = Math.min((int) y, height - 1);
    int x1 = Math.min(x0 + 1, width - 1);
    int y1 = Math.min(y0 + 1, height - 1);
    float fx = x - x0;
    float fy = y - y0;
    for (int k = 0; k < channels; k++) {
      float a = data[(y0 * width + x0) * channels + k];
      float b = data[(y0 * width + x1) * channels + k];
      float c = data[(y1 * width + x0) * channels + k];
      float d = data[(y1 * width + x1) * channels + k];
      out[at + k] = (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
    }
  }
}
