package ai.realstaging.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Marks a JPEG as a photograph that was changed with generative AI: the IPTC digital source type
/// *compositeWithTrainedAlgorithmicMedia* in an XMP packet, where picture agencies and portals
/// look.
final class Delivery {

  private static final String NAMESPACE = "http://ns.adobe.com/xap/1.0/\0";

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
          Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>""";

  private Delivery() {}

  /// @param jfif a JPEG whose first segment is APP0, as our writer makes it
  static byte[] mark(byte[] jfif) {
    byte[] xmp = (NAMESPACE + PACKET).getBytes(StandardCharsets.UTF_8);
    int first = 4 + Short.toUnsignedInt(ByteBuffer.wrap(jfif).getShort(4));
    var marked = new ByteArrayOutputStream(jfif.length + xmp.length + 4);
    marked.write(jfif, 0, first);
    marked.writeBytes(
        ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (xmp.length + 2)).array());
    marked.writeBytes(xmp);
    marked.write(jfif, first, jfif.length - first);
    return marked.toByteArray();
  }
}
