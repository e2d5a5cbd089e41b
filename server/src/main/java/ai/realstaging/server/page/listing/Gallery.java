package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Activity;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes the page of a listing out of its photos.
@Component
class Gallery {

  private final Images images;
  private final Tiles tiles;

  Gallery(Images images, Tiles tiles) {
    this.images = images;
    this.tiles = tiles;
  }

  /// The whole listing, or the photos of one room only.
  ListingView view(Account account, Project project, Optional<RoomType> room) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Variants> shown = photos.stream().filter(photo -> isOf(photo, room)).toList();
    return view(project, photos, shown, room);
  }

  /// Only the photos that these images are of, with what is said of the whole.
  ListingView news(Account account, Project project, Set<String> changed) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Variants> shown =
        photos.stream()
            .filter(
                photo ->
                    photo.images().stream()
                        .anyMatch(image -> changed.contains(image.id().toString())))
            .toList();
    return view(project, photos, shown, Optional.empty());
  }

  private ListingView view(
      Project project, List<Variants> photos, List<Variants> shown, Optional<RoomType> room) {
    Map<OriginalId, String> names = RoomNames.of(photos);
    return new ListingView(
        project.id().toString(),
        project.name(),
        status(photos),
        chips(photos, room),
        room.map(Words::wire),
        photos.size() - shown.size(),
        shown.stream()
            .map(photo -> tiles.tile(photo, names.getOrDefault(photo.original().id(), "Room")))
            .toList());
  }

  private static boolean isOf(Variants photo, Optional<RoomType> room) {
    return room.isEmpty() || room.equals(RoomNames.room(photo));
  }

  private static ListingView.Status status(List<Variants> photos) {
    List<Image> all = photos.stream().flatMap(photo -> photo.images().stream()).toList();
    List<Variants> needy = photos.stream().filter(Tiles::needsSomebody).toList();
    int ready = (int) all.stream().filter(image -> image.phase() == Phase.READY).count();
    return new ListingView.Status(
        Words.listing(photos.size(), ready, activity(all)),
        Words.needs(needy.size()),
        needy.stream().findFirst().map(photo -> photo.original().id().toString()));
  }

  private static Activity activity(List<Image> images) {
    return new Activity(
        (int) images.stream().filter(image -> image.phase().isRunning()).count(),
        (int) images.stream().filter(image -> image.phase() == Phase.QUEUED).count());
  }

  private static List<ListingView.Chip> chips(List<Variants> photos, Optional<RoomType> chosen) {
    Map<RoomType, Integer> counts = new EnumMap<>(RoomType.class);
    photos.forEach(
        photo -> RoomNames.room(photo).ifPresent(room -> counts.merge(room, 1, Integer::sum)));
    List<ListingView.Chip> chips = new ArrayList<>();
    chips.add(new ListingView.Chip("", "All", photos.size(), chosen.isEmpty()));
    counts.forEach(
        (room, count) ->
            chips.add(
                new ListingView.Chip(
                    Words.wire(room), Words.rooms(room), count, chosen.equals(Optional.of(room)))));
    return chips;
  }
}
