package ai.realstaging.payment;

import java.net.URI;
import java.time.Instant;

/// A page of the provider to send the customer to.
///
/// @param until when it stops working
public record HostedPage(String id, URI url, Instant until) {}
