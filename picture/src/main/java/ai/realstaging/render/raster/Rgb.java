package ai.realstaging.render.raster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// An 8-bit sRGB picture; `argb` is row-major, each entry `0xFFRRGGBB`. The array is shared, not
/// copied: treat it as read-only unless you made it.
public record Rgb(int width, int height, int[] argb) {

  public Rgb {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException("pixels do not fill " + width + " x " + height);
    }
  }

  /// Copies any picture; transparent parts come out on white.
  public static Rgb of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    int[] pixels = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= 0xFF000000;
    }
    return new Rgb(width, height, pixels);
  }

  public BufferedImage toBufferedImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  /// This picture with its longer side at most `maxSide` pixels, by area average in sRGB; itself if
  /// it already is.
  public Rgb scaledTo(int maxSide) {
    int longer = Math.max(width, height);
    if (longer <= maxSide) {
      return this;
    }
    int newWidth = Math.max(1, (int) Math.round((double) width * maxSide / longer));
    int newHeight = Math.max(1, (int) Math.round((double) height * maxSide / longer));
    return new AreaAverage(this).to(newWidth, newHeight);
  }

  /// Luma (Rec. 709 weights on sRGB values), 0 to 255.
  public Plane grey() {
    float[] values = new float[argb.length];
    for (int i = 0; i < values.length; i++) {
      int pixel = argb[i];
      values[i] = 0.2126f * red(pixel) + 0.7152f * green(pixel) + 0.0722f * blue(pixel);
    }
    return new Plane(width, height, values);
  }

  public int at(int x, int y) {
    return argb[y * width + x];
  }

  public static int red(int pixel) {
    return (pixel >> 16) & 0xFF;
  }

  public static int green(int pixel) {
    return (pixel >> 8) & 0xFF;
  }

  public static int blue(int pixel) {
    return pixel & 0xFF;
  }

  public static int pack(int red, int green, int blue) {
    return 0xFF000000 | (red << 16) | (green << 8) | blue;
  }
}
