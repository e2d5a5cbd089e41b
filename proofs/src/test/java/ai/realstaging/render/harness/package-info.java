/// Rooms that never were, painted with cameras that are known to the last digit, and how far the
/// engine's reading of each is from the truth.
@NullMarked
package ai.realstaging.render.harness;

import org.jspecify.annotations.NullMarked;
