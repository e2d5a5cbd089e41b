package ai.realstaging.server.page.listing;

import ai.realstaging.image.Image;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// Writes photos and their staged pictures as one archive, paired by name, streamed from the store:
/// no
/// picture is ever whole in memory.
@Component
class PairArchive {

  private final ObjectStore store;

  PairArchive(ObjectStore store) {
    this.store = store;
  }

  /// @param only ids of images; photos of which none is named are left out, none is left out when
  /// empty
  void write(List<Variants> photos, Set<String> only, OutputStream out) throws IOException {
    Map<OriginalId, String> names = RoomNames.of(photos);
    Map<String, Integer> taken = new HashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // pictures are compressed already
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Variants photo : photos) {
        if (!only.isEmpty()
            && photo.images().stream().noneMatch(i -> only.contains(i.id().toString()))) {
          continue;
        }
        String name = clean(names.getOrDefault(photo.original().id(), "Room"));
        add(zip, taken, name + " - original", photo.original().key());
        for (Image image : photo.images()) {
          if (image.picture().isPresent()) {
            Image.Picture picture = image.picture().get();
            String draft = picture.draft() ? " (instant draft)" : "";
            String style = Words.style(image.order().style());
            add(zip, taken, name + " - " + style + draft, picture.key());
          }
        }
      }
    }
  }

  private void add(ZipOutputStream zip, Map<String, Integer> taken, String name, ObjectKey key)
      throws IOException {
    int number = taken.merge(name, 1, Integer::sum);
    String file = number == 1 ? name : name + " " + number;
    zip.putNextEntry(new ZipEntry(file + "." + key.extension()));
    try (InputStream bytes = store.read(key)) {
      bytes.transferTo(zip);
    }
    zip.closeEntry();
  }

  /// A file name that every system takes.
  static String clean(String name) {
    String cleaned = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
    return cleaned.isEmpty() ? "Listing" : cleaned;
  }
}
