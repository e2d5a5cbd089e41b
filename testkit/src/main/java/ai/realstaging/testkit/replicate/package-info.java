/// A stand-in for Replicate on the loopback: it checks every request against Replicate's own API
/// description and the model's own input schema, keeps predictions, paints a picture over the photo
/// that it was given, and misbehaves when a test tells it to. It is no product feature and charges
/// nobody, but it counts what would have been paid.
@NullMarked
package ai.realstaging.testkit.replicate;

import org.jspecify.annotations.NullMarked;
