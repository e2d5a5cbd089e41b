/// The light of a photographed room: the room box, textured with the photo, as a surrounding of
/// known radiance plus the areas that send light.
@NullMarked
package ai.realstaging.render.light;

import org.jspecify.annotations.NullMarked;
