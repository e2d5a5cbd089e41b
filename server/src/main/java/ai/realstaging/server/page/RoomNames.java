package ai.realstaging.server.page;

import ai.realstaging.image.Variants;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.RoomType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the photos of a listing are called: by their room, numbered where there are several of a
/// kind.
public final class RoomNames {

  private RoomNames() {}

  public static Map<OriginalId, String> of(List<Variants> photos) {
    Map<String, Integer> total = new HashMap<>();
    photos.forEach(photo -> total.merge(kind(photo), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    Map<OriginalId, String> names = new LinkedHashMap<>();
    for (Variants photo : photos) {
      String kind = kind(photo);
      int number = seen.merge(kind, 1, Integer::sum);
      names.put(
          photo.original().id(),
          total.getOrDefault(kind, 1) == 1 ? kind : Texts.text("words.numbered", kind, number));
    }
    return names;
  }

  /// The room of the photo: that of its first image which has one.
  public static Optional<RoomType> room(Variants photo) {
    return photo.images().stream().flatMap(image -> image.order().room().stream()).findFirst();
  }

  /// What a photo is called that nobody knows the room of.
  public static String unknown() {
    return Texts.text("words.room.unknown");
  }

  private static String kind(Variants photo) {
    return room(photo).map(Words::room).orElseGet(RoomNames::unknown);
  }
}
