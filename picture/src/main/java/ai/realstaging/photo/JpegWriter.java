package ai.realstaging.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/// Writes plain JFIF files.
///
/// @param quality 0 to 1
/// @param fullColour whether colour is kept for every pixel (4:4:4) and not for every four (4:2:0)
record JpegWriter(float quality, boolean fullColour) {

  private static final String NATIVE = "javax_imageio_jpeg_image_1.0";

  byte[] write(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream(picture.getWidth() * picture.getHeight() / 4);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var param = new JPEGImageWriteParam(Locale.ROOT);
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      param.setOptimizeHuffmanTables(true);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, metadata(writer, picture, param)), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private IIOMetadata metadata(ImageWriter writer, BufferedImage picture, ImageWriteParam param)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), param);
    var root = (Element) metadata.getAsTree(NATIVE);
    var first = (Element) root.getElementsByTagName("componentSpec").item(0);
    first.setAttribute("HsamplingFactor", fullColour ? "1" : "2");
    first.setAttribute("VsamplingFactor", fullColour ? "1" : "2");
    metadata.setFromTree(NATIVE, root);
    return metadata;
  }
}
