package ai.realstaging.server.page.listing;

import ai.realstaging.image.Image;
import ai.realstaging.image.ImageCopies;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// Writes photos and their staged pictures as one archive, paired by name, streamed from the store:
/// no picture is ever whole in memory.
@Component
public final class PairArchive {

  private final ObjectStore store;
  private final ImageCopies copies;

  PairArchive(ObjectStore store, ImageCopies copies) {
    this.store = store;
    this.copies = copies;
  }

  /// @param only ids of images; photos of which none is named are left out, none is left out when
  /// empty
  /// @param size of the staged pictures; whole as they were made when empty
  void write(
      List<Variants> photos, Set<String> only, Optional<ImageCopies.Size> size, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // pictures are compressed already
      zip.setLevel(Deflater.NO_COMPRESSION);
      write(zip, "", photos, only, size);
    }
  }

  /// Adds whole pictures to a folder of an archive.
  ///
  /// @param folder ends in `/`
  public void add(ZipOutputStream zip, String folder, List<Variants> photos) throws IOException {
    write(zip, folder, photos, Set.of(), Optional.empty());
  }

  private void write(
      ZipOutputStream zip,
      String folder,
      List<Variants> photos,
      Set<String> only,
      Optional<ImageCopies.Size> size)
      throws IOException {
    Map<OriginalId, String> names = RoomNames.of(photos);
    Map<String, Integer> taken = new HashMap<>();
    for (Variants photo : photos) {
      if (!only.isEmpty()
          && photo.images().stream().noneMatch(i -> only.contains(i.id().toString()))) {
        continue;
      }
      String name = folder + clean(names.getOrDefault(photo.original().id(), RoomNames.unknown()));
      add(
          zip,
          entry(taken, Texts.text("archive.original", name), photo.original().key()),
          photo.original().key());
      for (Image image : photo.images()) {
        if (image.picture().isPresent()) {
          add(zip, taken, name, image, image.picture().get(), size);
        }
      }
    }
  }

  private void add(
      ZipOutputStream zip,
      Map<String, Integer> taken,
      String room,
      Image image,
      Image.Picture picture,
      Optional<ImageCopies.Size> size)
      throws IOException {
    String style = Words.style(image.order().style());
    String name =
        picture.draft()
            ? Texts.text("archive.draft", room, style)
            : Texts.text("archive.staged", room, style);
    if (size.isEmpty()) {
      add(zip, entry(taken, name, picture.key()), picture.key());
      return;
    }
    zip.putNextEntry(new ZipEntry(entry(taken, name) + ".jpg"));
    copies.write(image, size.get(), false, zip);
    zip.closeEntry();
  }

  private void add(ZipOutputStream zip, String entry, ObjectKey key) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    try (InputStream bytes = store.read(key)) {
      bytes.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static String entry(Map<String, Integer> taken, String name, ObjectKey key) {
    return entry(taken, name) + "." + key.extension();
  }

  private static String entry(Map<String, Integer> taken, String name) {
    int number = taken.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + " " + number;
  }

  /// A file name that every system takes.
  public static String clean(String name) {
    String cleaned = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
    return cleaned.isEmpty() ? Texts.text("archive.listing") : cleaned;
  }
}
