package ai.realstaging.photo;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// Turns the bare bytes of a picture into pixels, not yet upright and not yet sRGB. Large pictures
/// are read at a half, a third, ... of their size, so that what is decoded stays below
/// [#MAX_DECODED].
final class Decoder {

  /// Bytes of decoded pixels: 40 million of three bytes.
  private static final long MAX_DECODED = 120_000_000;

  /// From here on pixels are skipped while reading, where twice the wanted size remains.
  private static final long LARGE = 30_000_000;

  /// The decoder of a progressive JPEG holds all coefficients, two bytes a sample.
  private static final long MAX_PROGRESSIVE = 50_000_000;

  private static final long MAX_CMYK = 25_000_000;

  /// The decoder of WebP keeps about [#WEBP_BYTES] bytes for each pixel.
  private static final long MAX_WEBP = 16_400_000;

  private static final int WEBP_BYTES = 16;

  private static final ImageReaderSpi JPEG = registered(new JPEGImageReaderSpi());
  private static final ImageReaderSpi WEBP = registered(new WebPImageReaderSpi());

  private Decoder() {}

  /// Registered by hand, because the registry may have been filled before this class path was seen.
  private static ImageReaderSpi registered(ImageReaderSpi provider) {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(provider, ImageReaderSpi.class);
    return registry.getServiceProviderByClass(provider.getClass());
  }

  /// The most pixels that a picture of this kind may have, whatever the settings say.
  static long limit(Outline outline) {
    return switch (outline.format()) {
      case WEBP -> MAX_WEBP;
      case PNG -> Long.MAX_VALUE;
      case JPEG -> {
        if (outline.channels() == 4) {
          yield MAX_CMYK;
        }
        yield outline.progressive() ? MAX_PROGRESSIVE : Long.MAX_VALUE;
      }
    };
  }

  /// About how many bytes decoding takes, the file's own included.
  static long cost(Outline outline, int side) {
    long pixels = (long) outline.width() * outline.height();
    long file = outline.pixels().stream().mapToLong(Slice::length).sum();
    int step = step(outline, side);
    long decoded = pixels * outline.bytesPerPixel() / step / step;
    return switch (outline.format()) {
      case WEBP -> file + pixels * WEBP_BYTES;
      case JPEG -> file + decoded + (outline.progressive() ? 2 * pixels * outline.channels() : 0);
      case PNG -> file + decoded;
    };
  }

  /// @param bare what [Outline#bare] gave
  /// @param side the longer side in pixels that is wanted in the end
  static BufferedImage decode(Outline outline, byte[] bare, int side) {
    ImageReader reader = reader(outline.format());
    try (var in = new ByteArrayImageInputStream(bare)) {
      reader.setInput(in, true, true);
      reader.addIIOReadProgressListener(new StopWhenInterrupted());
      ImageReadParam param = reader.getDefaultReadParam();
      int step = step(outline, side);
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage picture = reader.read(0, param);
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("stopped while a photo was decoded");
      }
      return picture;
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the decoders of others throw all kinds
      throw PhotoRejected.unreadable("The photo is damaged and cannot be opened.");
    } finally {
      reader.dispose();
    }
  }

  private static int step(Outline outline, int side) {
    if (outline.format() == PhotoFormat.WEBP) {
      return 1;
    }
    long pixels = (long) outline.width() * outline.height();
    int longer = Math.max(outline.width(), outline.height());
    int step = pixels > LARGE ? Math.max(1, longer / (2 * side)) : 1;
    while (pixels * outline.bytesPerPixel() / step / step > MAX_DECODED) {
      step++;
    }
    return step;
  }

  private static ImageReader reader(PhotoFormat format) {
    try {
      return switch (format) {
        case JPEG -> JPEG.createReaderInstance();
        case WEBP -> WEBP.createReaderInstance();
        case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      };
    } catch (IOException e) {
      throw new IllegalStateException("the picture decoders cannot be made", e);
    }
  }

  /// Ends a decoding whose thread is interrupted: a job that was cancelled or taken over.
  private static final class StopWhenInterrupted implements IIOReadProgressListener {

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (Thread.currentThread().isInterrupted()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
