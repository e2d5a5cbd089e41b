package ai.realstaging.photo;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The colour space that a photo was taken in, when it is another than sRGB. A profile that makes
/// no sense is passed over, as browsers do; a large one is not read at all.
record Profile(ICC_Profile icc) {

  private static final int LARGEST = 1 << 20;
  private static final int STRIP = 64;

  /// The profile of a colour picture; that of a CMYK one is left to its decoder, grey needs none.
  static Optional<Profile> of(Outline outline, ByteBuffer file) {
    if (outline.profile().isEmpty() || outline.channels() < 3 || isCmyk(outline)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = bytes(outline, file);
      ICC_Profile icc = ICC_Profile.getInstance(bytes);
      boolean useful =
          icc.getNumComponents() == 3 && icc.getColorSpaceType() == ColorSpace.TYPE_RGB;
      return useful && !isSrgb(icc) ? Optional.of(new Profile(icc)) : Optional.empty();
    } catch (RuntimeException | DataFormatException e) { // what a wrong profile throws is not told
      return Optional.empty();
    }
  }

  /// Rewrites the pixels of an `INT_RGB` picture from this space to sRGB.
  void toSrgb(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    var model =
        new ComponentColorModel(
            new ICC_ColorSpace(icc),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    var convert = new ColorConvertOp(null);
    byte[] row = new byte[3 * width * STRIP];
    for (int top = 0; top < picture.getHeight(); top += STRIP) {
      int rows = Math.min(STRIP, picture.getHeight() - top);
      for (int i = 0; i < rows * width; i++) {
        int pixel = pixels[top * width + i];
        row[3 * i] = (byte) (pixel >> 16);
        row[3 * i + 1] = (byte) (pixel >> 8);
        row[3 * i + 2] = (byte) pixel;
      }
      WritableRaster raster =
          Raster.createInterleavedRaster(
              new java.awt.image.DataBufferByte(row, 3 * width * rows),
              width,
              rows,
              3 * width,
              3,
              new int[] {0, 1, 2},
              null);
      var from = new BufferedImage(model, raster, false, null);
      convert.filter(from, picture.getSubimage(0, top, width, rows));
    }
  }

  private static boolean isCmyk(Outline outline) {
    return outline.format() == PhotoFormat.JPEG && outline.channels() == 4;
  }

  private static byte[] bytes(Outline outline, ByteBuffer file) throws DataFormatException {
    int length = outline.profile().stream().mapToInt(Slice::length).sum();
    if (length > LARGEST) {
      throw new DataFormatException("a profile of " + length + " bytes");
    }
    var bytes = new ByteArrayOutputStream(length);
    outline.profile().forEach(slice -> bytes.writeBytes(slice.copy(file)));
    return outline.format() == PhotoFormat.PNG ? inflate(bytes.toByteArray()) : bytes.toByteArray();
  }

  private static byte[] inflate(byte[] deflated) throws DataFormatException {
    byte[] inflated = new byte[LARGEST];
    try (var inflater = new Inflater()) {
      inflater.setInput(deflated);
      int length = inflater.inflate(inflated);
      if (!inflater.finished()) {
        throw new DataFormatException("a profile without an end");
      }
      return java.util.Arrays.copyOf(inflated, length);
    }
  }

  /// Whether the profile calls itself sRGB, in the one-byte or the two-byte letters of its
  /// versions.
  private static boolean isSrgb(ICC_Profile icc) {
    byte[] description = icc.getData(ICC_Profile.icSigProfileDescriptionTag);
    return description != null
        && new String(description, StandardCharsets.ISO_8859_1).replace("\0", "").contains("sRGB");
  }
}
