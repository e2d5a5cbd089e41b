package ai.realstaging.payment;

import java.net.URI;
import java.util.Optional;

/// A change that comes to pass once its invoice is paid, and not at all when that is too late.
///
/// @param subscription as it is now
/// @param page where the invoice is paid; empty when it was paid at once, and the change is made
public record WaitingChange(Answer<ProviderSubscription> subscription, Optional<URI> page) {}
