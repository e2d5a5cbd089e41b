package ai.realstaging.testkit.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a stand-in is set up.
///
/// @param port 0 for any that is free
/// @param key the secret key that calls must show
/// @param signingSecret what events are signed with
/// @param listener where events are posted
/// @param file where its books are kept between two runs
public record StandInSettings(
    int port,
    String key,
    String signingSecret,
    Optional<URI> listener,
    List<Sold> prices,
    Optional<Path> file) {

  public StandInSettings {
    prices = List.copyOf(prices);
  }

  /// A price that is sold.
  ///
  /// @param interval `month` or `year`
  public record Sold(String id, String name, long cents, String interval) {}
}
