/// The built-in sign-in: an OpenID Connect provider with accounts of its own, for those who have
/// none elsewhere. It stands on a port of its own and shares nothing with the server but the
/// database, where it has a schema of its own; the server knows its issuer, audience and keys, as
/// it would know Auth0's.
///
/// In come e-mail addresses and passwords; out come ID and access tokens, signed RS256 with a key
/// that outlives restarts. Authorization code with PKCE is the only way in. Passwords are kept as
/// bcrypt hashes, and guessing is paused.
@NullMarked
package ai.realstaging.local.identity;

import org.jspecify.annotations.NullMarked;
