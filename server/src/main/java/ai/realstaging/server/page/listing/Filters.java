package ai.realstaging.server.page.listing;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Variants;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
        filter.style().map(Words::style).orElse(text("filters.any-style")),
        styles(),
        filter.state().map(Filter.State::said).orElse(text("filters.any-state")),
        states(),
        chip(
            text("filters.favourites"),
            filter.favourites(),
            filter.withFavourites(!filter.favourites())),
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
        new FilterView.Chip(
            text("filters.all"), photos.size(), filter.room().isEmpty(), href + all.query()));
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
    chips.add(
        chip(
            text("filters.any-style"),
            filter.style().isEmpty(),
            filter.withStyle(Optional.empty())));
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
    chips.add(
        chip(
            text("filters.any-state"),
            filter.state().isEmpty(),
            filter.withState(Optional.empty())));
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
      chips.add(chip(text("filters.favourites"), true, filter.withFavourites(false)));
    }
    return chips;
  }

  private FilterView.Nothing nothing(int hidden) {
    List<String> words = new ArrayList<>();
    if (filter.favourites()) {
      words.add(text("filters.word.favourite"));
    }
    filter.state().map(state -> word(state)).ifPresent(words::add);
    filter.style().map(Words::inSentence).ifPresent(words::add);
    words.add(filter.room().map(Words::many).orElseGet(() -> text("words.many.any")));
    return new FilterView.Nothing(
        text("filters.nothing", String.join(" ", words)),
        count("filters.hidden", hidden, by(filter.asks())),
        clear(filter.asks()));
  }

  private static String by(int asks) {
    return switch (asks) {
      case 0 -> text("filters.by.none");
      case 1 -> text("filters.by.one");
      case 2 -> text("filters.by.two");
      case 3 -> text("filters.by.three");
      default -> text("filters.by.four");
    };
  }

  private static String clear(int asks) {
    return switch (asks) {
      case 1 -> text("filters.clear.one");
      case 2 -> text("filters.clear.two");
      default -> text("filters.clear.all");
    };
  }

  private static String word(Filter.State state) {
    return switch (state) {
      case READY -> text("filters.word.ready");
      case RUNNING -> text("filters.word.running");
      case FAILED -> text("filters.word.failed");
    };
  }

  private FilterView.Chip chip(String name, boolean current, Filter to) {
    return new FilterView.Chip(name, -1, current, href + to.query());
  }
}
