/// Straight line segments of a grey picture, with their direction of contrast. In: one plane of
/// grey levels. Out: segments in pixel coordinates. Knows nothing of rooms.
@NullMarked
package ai.realstaging.render.lines;

import org.jspecify.annotations.NullMarked;
