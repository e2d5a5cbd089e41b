package ai.realstaging.server.page.share;

import ai.realstaging.image.Image;
import ai.realstaging.image.ImageCopies;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import ai.realstaging.share.Opened;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// The pictures of a link as one file: in web size, each saying in its corner that it is virtually
/// staged.
@Component
class SharedArchive {

  private final ImageCopies copies;

  SharedArchive(ImageCopies copies) {
    this.copies = copies;
  }

  void write(Opened.Open open, OutputStream out) throws IOException {
    Map<OriginalId, String> names = RoomNames.of(open.all());
    Map<String, Integer> taken = new HashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Variants photo : open.photos()) {
        for (Image image : photo.images()) {
          String name =
              Texts.text(
                  "shared.staged-file",
                  names.getOrDefault(photo.original().id(), RoomNames.unknown()),
                  Words.style(image.order().style()));
          int number = taken.merge(name, 1, Integer::sum);
          zip.putNextEntry(new ZipEntry(name + (number == 1 ? "" : " " + number) + ".jpg"));
          copies.write(image, ImageCopies.Size.WEB, true, zip);
          zip.closeEntry();
        }
      }
    }
  }
}
