package ai.realstaging.server.page.image;

import ai.realstaging.server.page.Failure;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.PlateView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One image with its original, its sisters and what can be done with it.
///
/// @param draft whether the built-in engine makes it, which alone takes corners
/// @param plate what it says while it is not ready
/// @param changed share of pixels that differ from the photo, where the engine has a map of them
public record ImageView(
    String id,
    Home home,
    String name,
    String style,
    String alt,
    Ground ground,
    boolean ready,
    boolean draft,
    boolean favourite,
    Optional<PlateView> plate,
    String when,
    List<Fact> facts,
    OptionalDouble changed,
    Optional<Fault> fault,
    List<Variant> variants,
    Again again) {

  public ImageView {
    facts = List.copyOf(facts);
    variants = List.copyOf(variants);
  }

  /// Where it belongs, and its neighbours among the listing's photos.
  ///
  /// @param place where it stands among them: `1 of 14`
  public record Home(
      String listing,
      String name,
      String place,
      Optional<String> previous,
      Optional<String> next) {}

  public record Fact(String name, String value) {}

  /// Why it failed, and what helps.
  public record Fault(String title, String said, String money, Failure.Remedy remedy) {}

  /// @param change the newest of it that is seen
  public record Variant(
      String image,
      long change,
      String style,
      boolean original,
      boolean current,
      Optional<PlateView> plate) {

    public String href() {
      return "/images/" + image + (original ? "?show=original" : "");
    }

    public String picture() {
      boolean staged = !original && plate.isEmpty();
      return "/images/" + image + "/pictures/" + (staged ? "thumbnail" : "before");
    }
  }

  /// The styles to stage it again with.
  ///
  /// @param key the original's object, as the wire names it
  /// @param room wire name, empty when none was given
  public record Again(
      String project, String key, String room, long seed, List<Choice> rooms, List<Choice> styles) {

    public Again {
      rooms = List.copyOf(rooms);
      styles = List.copyOf(styles);
    }
  }

  public record Choice(String wire, String name, boolean done, boolean running, boolean chosen) {}

  public String picture(String kind) {
    return "/images/" + id + "/pictures/" + kind;
  }

  public boolean open() {
    return plate.map(p -> !p.failed()).orElse(false);
  }
}
