/// A stand-in for an OpenID provider on the loopback: publishes keys, signs tokens, lets the people
/// of the tests sign in without a password, and counts what was asked of it.
@NullMarked
package ai.realstaging.testkit.issuer;

import org.jspecify.annotations.NullMarked;
