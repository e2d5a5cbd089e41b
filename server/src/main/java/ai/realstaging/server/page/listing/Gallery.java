package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Activity;
import ai.realstaging.server.page.Estimates;
import ai.realstaging.server.page.PlateView;
import ai.realstaging.server.page.Plates;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes the page of a listing out of its photos.
@Component
class Gallery {

  /// Photos that come with the page; the others follow when somebody gets there.
  static final int AT_ONCE = 120;

  private static final int MOST = 2000;

  private final Images images;
  private final Plates plates;
  private final Estimates estimates;

  Gallery(Images images, Plates plates, Estimates estimates) {
    this.images = images;
    this.plates = plates;
    this.estimates = estimates;
  }

  /// @param from number of the first photo that is wanted, from 0
  /// @param count how many are wanted
  record Part(int from, int count) {
    static final Part FIRST = new Part(0, AT_ONCE);

    Part {
      from = Math.max(0, from);
      count = Math.clamp(count, 1, MOST);
    }
  }

  ListingView view(Account account, Project project, Filter filter, Part part) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Variants> passing = photos.stream().filter(filter::shows).toList();
    int to = Math.min(passing.size(), part.from() + part.count());
    List<Variants> shown = passing.subList(Math.min(part.from(), to), to);
    String query = filter.query();
    Optional<String> next =
        to < passing.size()
            ? Optional.of(query + (query.isEmpty() ? "?" : "&") + "from=" + to)
            : Optional.empty();
    return view(
        project, photos, filter, passing.size(), shown, passing.subList(to, passing.size()), next);
  }

  /// Only the photos that these images are of, with what is said of the whole.
  ListingView news(Account account, Project project, Filter filter, Set<String> changed) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Variants> passing = photos.stream().filter(filter::shows).toList();
    List<Variants> shown = passing.stream().filter(photo -> isOneOf(photo, changed)).toList();
    return view(project, photos, filter, passing.size(), shown, List.of(), Optional.empty());
  }

  private ListingView view(
      Project project,
      List<Variants> photos,
      Filter filter,
      int passing,
      List<Variants> shown,
      List<Variants> due,
      Optional<String> next) {
    Map<OriginalId, String> names = RoomNames.of(photos);
    Map<ImageId, PlateView> said =
        plates.of(shown.stream().flatMap(photo -> photo.images().stream()).toList());
    return new ListingView(
        project.id().toString(),
        project.name(),
        project.archivedAt().isPresent(),
        status(photos),
        Filters.view("/listings/" + project.id(), filter, photos, passing),
        photos.size(),
        shown.stream()
            .map(
                photo ->
                    Tiles.tile(
                        photo,
                        names.getOrDefault(photo.original().id(), RoomNames.unknown()),
                        filter::wants,
                        said))
            .toList(),
        due.stream().map(photo -> Tiles.ground(photo).ratioClass()).toList(),
        next);
  }

  private static boolean isOneOf(Variants photo, Set<String> images) {
    return photo.images().stream().anyMatch(image -> images.contains(image.id().toString()));
  }

  private ListingView.Status status(List<Variants> photos) {
    List<Image> all = photos.stream().flatMap(photo -> photo.images().stream()).toList();
    List<Variants> needy = photos.stream().filter(Tiles::needsSomebody).toList();
    int ready = (int) all.stream().filter(image -> image.phase() == Phase.READY).count();
    return new ListingView.Status(
        Words.listing(photos.size(), ready, activity(all), estimates.toGo(all)),
        Words.needs(needy.size()),
        needy.stream().findFirst().map(photo -> photo.original().id().toString()));
  }

  private static Activity activity(List<Image> images) {
    return new Activity(
        (int) images.stream().filter(image -> image.phase().isRunning()).count(),
        (int) images.stream().filter(image -> image.phase() == Phase.QUEUED).count());
  }
}
