package ai.realstaging.server.page.listing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.server.page.PlateView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All listings of the visitor, and what runs now.
///
/// @param query what was searched for, empty for all
/// @param any whether there is a listing at all
/// @param archived whether those are shown that were put away
/// @param away how many were put away
/// @param next the address of the listings that follow
public record ListingsView(
    String query,
    boolean any,
    Sort sort,
    boolean archived,
    int away,
    Now now,
    List<Cover> covers,
    Optional<String> next) {

  public ListingsView {
    covers = List.copyOf(covers);
  }

  /// What the listings are ordered by.
  public enum Sort {
    TOUCHED,
    NEWEST,
    NAME;

    public String said() {
      return switch (this) {
        case TOUCHED -> text("listings.sort.touched");
        case NEWEST -> text("listings.sort.newest");
        case NAME -> text("listings.sort.name");
      };
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Sort of(String word) {
      return Arrays.stream(values()).filter(s -> s.wire().equals(word)).findFirst().orElse(TOUCHED);
    }
  }

  /// The address of this page with another order.
  public String sorted(Sort other) {
    return "/listings?sort=" + other.wire() + (archived ? "&archived=true" : "");
  }

  /// What waits and runs.
  ///
  /// @param said where, and how long it takes where that can be told
  public record Now(String said, List<Running> running) {

    public Now {
      running = List.copyOf(running);
    }
  }

  /// A listing that was deleted just now.
  public record Deleted(String id, String name) {}

  /// An image on its way, with the listing that it is of.
  public record Running(String image, String listing, String name, PlateView plate) {}
}
