package ai.realstaging.server.page;

import java.util.List;
import java.util.Optional;

/// What stands round every page.
///
/// @param title of the page, without the product's name
/// @param theme `light` or `dark` where the visitor chose one, else as the device has it
public record Frame(
    String title, Place place, Optional<Visitor> visitor, Optional<String> theme, Csrf csrf) {

  /// Which tab of the top bar is the current one.
  public enum Place {
    HOME,
    LISTINGS,
    BILLING,
    ACCOUNT,
    ADMIN,
    NOWHERE
  }

  /// Who is signed in, and what the top bar and the upload tray say to them.
  public record Visitor(
      String account,
      String name,
      boolean admin,
      AllowanceView allowance,
      Activity activity,
      UploadLimits limits,
      Defaults defaults) {

    /// One or two letters for the round sign.
    public String initials() {
      StringBuilder letters = new StringBuilder();
      for (String word : name.replaceAll("@.*", "").split("[\\s._-]+", -1)) {
        if (!word.isEmpty() && letters.length() < 2) {
          letters.append(Character.toUpperCase(word.charAt(0)));
        }
      }
      return letters.isEmpty() ? "?" : letters.toString();
    }
  }

  /// What a file must keep to, told before a byte of it is sent.
  ///
  /// @param maxPixels width times height
  /// @param maxSide of the longer side, in pixels
  /// @param minSide of the shorter side, in pixels
  public record UploadLimits(long maxBytes, long maxPixels, int maxSide, int minSide) {

    public long megabytes() {
      return maxBytes >> 20;
    }
  }

  /// What new photos start with, in the words of the wire.
  public record Defaults(String room, List<String> styles, String size) {

    public Defaults {
      styles = List.copyOf(styles);
    }

    /// What an address carries for the size, empty for pictures as they were made.
    public String sizeQuery() {
      return size.isEmpty() ? "" : "?size=" + size;
    }

    public String styleList() {
      return String.join(",", styles);
    }
  }

  /// The token that every form and request of this page carries.
  public record Csrf(String field, String header, String token) {}

  public Visitor someone() {
    return visitor.orElseThrow();
  }

  public boolean at(Place other) {
    return place == other;
  }
}
