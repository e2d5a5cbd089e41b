/// Shapes as triangles, and the tree that answers which triangle a ray meets first. Lengths are
/// metres; nothing here knows furniture or light.
@NullMarked
package ai.realstaging.render.geom;

import org.jspecify.annotations.NullMarked;
