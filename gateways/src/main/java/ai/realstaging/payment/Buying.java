package ai.realstaging.payment;

import java.net.URI;

/// A subscription to be begun.
///
/// @param reference our own name for the buyer, which comes back with the events
/// @param key the same for a repetition of the same wish
public record Buying(CustomerId customer, PriceId price, String reference, String key) {

  /// Where the hosted page sends the customer afterwards.
  public record Ways(URI done, URI back) {}
}
