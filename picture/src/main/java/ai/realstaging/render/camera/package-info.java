/// The pinhole camera that took a photo of a room, and how it is found from line segments alone.
///
/// World frame: x right, y up, z into the room, axes along the walls, origin at the camera. Pixels:
/// u right, v down, the centre of the upper left pixel at (0.5, 0.5).
@NullMarked
package ai.realstaging.render.camera;

import org.jspecify.annotations.NullMarked;
