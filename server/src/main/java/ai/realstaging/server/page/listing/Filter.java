package ai.realstaging.server.page.listing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Image;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.wire.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which photos of a listing are wanted: of a room, with an image of a style, in a state, marked.
/// What it does not name it does not ask for.
record Filter(
    Optional<RoomType> room, Optional<Style> style, Optional<State> state, boolean favourites) {

  static final Filter NONE =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /// A state as people ask for it.
  enum State {
    READY,
    RUNNING,
    FAILED;

    String said() {
      return switch (this) {
        case READY -> text("filters.state.ready");
        case RUNNING -> text("filters.state.running");
        case FAILED -> text("filters.state.failed");
      };
    }

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(Phase phase) {
      return switch (phase) {
        case QUEUED, READING, STAGING, FINISHING -> Optional.of(RUNNING);
        case READY -> Optional.of(READY);
        case ERROR -> Optional.of(FAILED);
        case CANCELED -> Optional.empty();
      };
    }
  }

  /// Reads the words of an address; one that nobody knows filters nothing.
  static Filter of(String room, String style, String state, boolean favourites) {
    return new Filter(
        Words.roomType(room),
        Words.style(style),
        List.of(State.values()).stream().filter(s -> s.wire().equals(state)).findFirst(),
        favourites);
  }

  boolean shows(Variants photo) {
    return (room.isEmpty() || room.equals(RoomNames.room(photo)))
        && photo.images().stream().anyMatch(this::wants);
  }

  /// Whether an image is one of those that are asked for, whatever its room.
  boolean wants(Image image) {
    return (style.isEmpty() || style.equals(image.order().style()))
        && (state.isEmpty() || state.equals(State.of(image.phase())))
        && (!favourites || image.favourite());
  }

  Filter with(Optional<RoomType> other) {
    return new Filter(other, style, state, favourites);
  }

  Filter withStyle(Optional<Style> other) {
    return new Filter(room, other, state, favourites);
  }

  Filter withState(Optional<State> other) {
    return new Filter(room, style, other, favourites);
  }

  Filter withFavourites(boolean only) {
    return new Filter(room, style, state, only);
  }

  /// How many things it asks for.
  int asks() {
    return (room.isPresent() ? 1 : 0)
        + (style.isPresent() ? 1 : 0)
        + (state.isPresent() ? 1 : 0)
        + (favourites ? 1 : 0);
  }

  /// `?room=bedroom&style=coastal`, empty when it asks for nothing.
  String query() {
    List<String> parts = new ArrayList<>();
    room.ifPresent(r -> parts.add("room=" + Words.of(r)));
    style.ifPresent(s -> parts.add("style=" + Words.of(s)));
    state.ifPresent(s -> parts.add("state=" + s.wire()));
    if (favourites) {
      parts.add("favourites=true");
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
