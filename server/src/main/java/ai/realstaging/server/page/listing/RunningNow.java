package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Activity;
import ai.realstaging.server.page.Estimates;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.PlateView;
import ai.realstaging.server.page.Plates;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What of an account waits and runs, over all of its listings.
@Component
class RunningNow {

  private static final int SHOWN = 12;

  private final Frames frames;
  private final Plates plates;
  private final Estimates estimates;

  RunningNow(Frames frames, Plates plates, Estimates estimates) {
    this.frames = frames;
    this.plates = plates;
    this.estimates = estimates;
  }

  ListingsView.Now now(Account account, List<Project> all) {
    Map<ProjectId, Project> byId =
        all.stream().collect(Collectors.toMap(Project::id, Function.identity()));
    List<Image> open = frames.open(account);
    boolean named = listings(open, byId).size() > 1;
    List<Image> first =
        open.stream()
            .filter(image -> byId.containsKey(image.project()))
            .sorted((a, b) -> b.phase().compareTo(a.phase()))
            .limit(SHOWN)
            .toList();
    Map<ImageId, PlateView> said = plates.of(first);
    return new ListingsView.Now(
        said(open, byId),
        first.stream().flatMap(image -> running(image, byId, named, said).stream()).toList());
  }

  /// `12 Elm Street, about 40 seconds to go`, or how many where it cannot be told.
  private String said(List<Image> open, Map<ProjectId, Project> byId) {
    List<String> listings = listings(open, byId);
    String where =
        listings.size() == 1 ? listings.getFirst() : Texts.count("listings.count", listings.size());
    int running = (int) open.stream().filter(image -> image.phase().isRunning()).count();
    return Texts.text(
        "listings.now",
        where,
        estimates
            .toGo(open)
            .map(Words::toGo)
            .orElseGet(() -> Words.activity(new Activity(running, open.size() - running))));
  }

  private static List<String> listings(List<Image> open, Map<ProjectId, Project> byId) {
    return open.stream()
        .map(image -> byId.get(image.project()))
        .flatMap(project -> Optional.ofNullable(project).stream())
        .map(Project::name)
        .distinct()
        .toList();
  }

  /// @param named whether to say which listing it is of
  private Optional<ListingsView.Running> running(
      Image image, Map<ProjectId, Project> byId, boolean named, Map<ImageId, PlateView> said) {
    return Optional.ofNullable(byId.get(image.project()))
        .flatMap(
            project ->
                Optional.ofNullable(said.get(image.id()))
                    .map(
                        plate ->
                            new ListingsView.Running(
                                image.id().toString(),
                                named ? project.name() : "",
                                image.order().room().map(Words::room).orElseGet(RoomNames::unknown),
                                plate)));
  }
}
