/// Staging models: a photo and words become a staged picture, by Replicate, a Cog server or the
/// built-in engine. One registry holds each model's input fields, capabilities and price; the
/// request, the admin form and its validation are made from it. Never buys a prediction twice for
/// one job, and never fetches a result from a host that was not allowed.
@NullMarked
package ai.realstaging.model;

import org.jspecify.annotations.NullMarked;
