package ai.realstaging.server.page.share;

import java.util.List;
import java.util.Optional;

/// The dialog of a link, or the page that stands for it.
///
/// @param path where its requests go
/// @param title what is shared
/// @param single whether it is one image, so that there is nothing to choose
/// @param living the link that works now
/// @param token of a link that was made just now; told to its owner this once
/// @param ready how many pictures it would show, and how many of them are favourites
/// @param contact the name and number that clients may see, empty when the profile has none
public record ShareView(
    String path,
    String title,
    boolean single,
    Optional<Living> living,
    Optional<String> token,
    int ready,
    int favourites,
    String contact,
    List<Integer> lives) {

  public ShareView {
    lives = List.copyOf(lives);
  }

  /// Where the form goes: it changes the link that there is, else it makes one.
  public String action() {
    return path + living.map(link -> "/" + link.id()).orElse("");
  }

  /// The page of what is shared.
  public String home() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /// The link that was made just now, for the address bar of a client; empty when there is none.
  public String link(String origin) {
    return token.map(made -> origin + "/s/" + made).orElse("");
  }

  /// @param until the day it ends, as it is said
  public record Living(
      String id, String until, boolean favouritesOnly, boolean downloads, boolean contact) {}
}
