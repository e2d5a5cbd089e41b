package ai.realstaging.billing;

import java.net.URI;

/// The answer to wanting to move to another plan.
public sealed interface Moved {

  Standing standing();

  /// It is done, and what was due is paid.
  record Now(Standing standing) implements Moved {}

  /// The bank wants to ask first: it comes to pass once what is due is paid on this page of the
  /// provider. Until then, and if that is too late, nothing is changed.
  record OncePaid(Standing standing, URI page) implements Moved {}
}
