package ai.realstaging.server.page.listing;

import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.PlateView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An original with what was made of it, as one box of the gallery. The box is the same in every
/// state.
///
/// @param original id of the original
/// @param images all its images, the shown one first
/// @param name what the room is called in this listing
/// @param more variants that did not fit into the strip
/// @param key the original's object, as the wire names it
/// @param room wire name, empty when none was given
public record Tile(
    String original,
    List<Drawn> images,
    String name,
    String about,
    Ground ground,
    Shown shown,
    List<Thumb> strip,
    int more,
    Optional<Help> help,
    String key,
    String room) {

  public Tile {
    images = List.copyOf(images);
    strip = List.copyOf(strip);
  }

  /// An image as it is drawn here.
  ///
  /// @param change the newest of it that is seen
  public record Drawn(String image, long change) {}

  /// The picture in the box: the staged one when it is ready, else the original under a plate.
  public record Shown(
      String image,
      String alt,
      boolean ready,
      boolean draft,
      boolean favourite,
      Optional<PlateView> plate) {

    public String href() {
      return "/images/" + image;
    }

    public String picture() {
      return href() + "/pictures/" + (ready ? "thumbnail" : "before");
    }

    public String large() {
      return href() + "/pictures/" + (ready ? "large" : "before-large");
    }

    public String before() {
      return href() + "/pictures/before";
    }
  }

  /// One small picture of the strip.
  public record Thumb(
      String image, String title, boolean original, boolean current, Optional<PlateView> plate) {

    public String href() {
      return "/images/" + image + (original ? "?show=original" : "");
    }

    public String picture() {
      boolean staged = !original && plate.isEmpty();
      return "/images/" + image + "/pictures/" + (staged ? "thumbnail-tiny" : "before-tiny");
    }
  }

  /// What to do about a failed one: the sentence about the allowance, and the button that helps.
  ///
  /// @param path what is posted to, or where the button leads
  public record Help(String said, String verb, String path, boolean posts) {

    static Help post(String said, String verb, String path) {
      return new Help(said, verb, path, true);
    }

    static Help go(String said, String verb, String path) {
      return new Help(said, verb, path, false);
    }
  }

  public String imageList() {
    return images.stream().map(Drawn::image).collect(Collectors.joining(" "));
  }

  public String changeList() {
    return images.stream()
        .map(drawn -> Long.toString(drawn.change()))
        .collect(Collectors.joining(" "));
  }
}
