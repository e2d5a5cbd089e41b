package ai.realstaging.server.page.listing;

import ai.realstaging.image.Variants;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes the row of filters above a listing's photos.
final class Filters {

  private final String href;
  private final Filter filter;
  private final List<Variants> photos;

  private Filters(String href, Filter filter, List<Variants> photos) {
    this.href = href;
    this.filter = filter;
    this.photos = photos;
  }

  /// @param href address of the listing
  /// @param photos all of the listing
  /// @param shown how many of them pass
  static FilterView view(String href, Filter filter, List<Variants> photos, int shown) {
    return new Filters(href, filter, photos).view(shown);
  }

  private FilterView view(int shown) {
    return new FilterView(
        rooms(),
        filter.style().map(Words::style).orElse("Any style"),
        styles(),
        filter.state().map(Filter.State::said).orElse("Any state"),
        states(),
        chip("Favourites", filter.favourites(), filter.withFavourites(!filter.favourites())),
        active(),
        nothing(photos.size() - shown));
  }

  private List<FilterView.Chip> rooms() {
    Map<RoomType, Integer> counts = new EnumMap<>(RoomType.class);
    photos.forEach(
        photo -> RoomNames.room(photo).ifPresent(room -> counts.merge(room, 1, Integer::sum)));
    List<FilterView.Chip> chips = new ArrayList<>();
    Filter all = filter.with(Optional.empty());
    chips.add(
        new FilterView.Chip("All", photos.size(), filter.room().isEmpty(), href + all.query()));
    counts.forEach(
        (room, count) ->
            chips.add(
                new FilterView.Chip(
                    Words.rooms(room),
                    count,
                    filter.room().equals(Optional.of(room)),
                    href + filter.with(Optional.of(room)).query())));
    return chips;
  }

  private List<FilterView.Chip> styles() {
    List<FilterView.Chip> chips = new ArrayList<>();
    chips.add(chip("Any style", filter.style().isEmpty(), filter.withStyle(Optional.empty())));
    for (Style style : Style.values()) {
      if (photos.stream().anyMatch(photo -> hasStyle(photo, style))) {
        Optional<Style> one = Optional.of(style);
        chips.add(chip(Words.style(style), filter.style().equals(one), filter.withStyle(one)));
      }
    }
    return chips;
  }

  private static boolean hasStyle(Variants photo, Style style) {
    return photo.images().stream()
        .anyMatch(image -> image.order().style().equals(Optional.of(style)));
  }

  private List<FilterView.Chip> states() {
    List<FilterView.Chip> chips = new ArrayList<>();
    chips.add(chip("Any state", filter.state().isEmpty(), filter.withState(Optional.empty())));
    Arrays.stream(Filter.State.values())
        .map(Optional::of)
        .forEach(
            state ->
                chips.add(
                    chip(
                        state.orElseThrow().said(),
                        filter.state().equals(state),
                        filter.withState(state))));
    return chips;
  }

  private List<FilterView.Chip> active() {
    List<FilterView.Chip> chips = new ArrayList<>();
    filter
        .room()
        .ifPresent(room -> chips.add(chip(Words.rooms(room), true, filter.with(Optional.empty()))));
    filter
        .style()
        .ifPresent(
            style -> chips.add(chip(Words.style(style), true, filter.withStyle(Optional.empty()))));
    filter
        .state()
        .ifPresent(
            state -> chips.add(chip(state.said(), true, filter.withState(Optional.empty()))));
    if (filter.favourites()) {
      chips.add(chip("Favourites", true, filter.withFavourites(false)));
    }
    return chips;
  }

  private FilterView.Nothing nothing(int hidden) {
    List<String> words = new ArrayList<>(List.of("No"));
    if (filter.favourites()) {
      words.add("favourite");
    }
    filter.state().map(state -> word(state)).ifPresent(words::add);
    filter.style().map(s -> Words.style(s).toLowerCase(Locale.ENGLISH)).ifPresent(words::add);
    words.add(filter.room().map(Words::many).orElse("photos"));
    words.add("here");
    int asks = filter.asks();
    String[] numbers = {"no filter", "the filter", "two filters", "three filters", "four filters"};
    return new FilterView.Nothing(
        String.join(" ", words),
        Words.count(hidden, "photo")
            + (hidden == 1 ? " is" : " are")
            + " hidden by "
            + numbers[asks]
            + ".",
        asks == 1 ? "Clear it" : asks == 2 ? "Clear both" : "Clear all");
  }

  private static String word(Filter.State state) {
    return switch (state) {
      case READY -> "ready";
      case RUNNING -> "running";
      case FAILED -> "failed";
    };
  }

  private FilterView.Chip chip(String name, boolean current, Filter to) {
    return new FilterView.Chip(name, -1, current, href + to.query());
  }
}
