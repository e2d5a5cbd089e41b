/// Every piece of furniture as a shape with materials, and the palettes of the styles. A piece
/// stands on y = 0, its middle on the origin, its front towards -z.
@NullMarked
package ai.realstaging.render.catalog;

import org.jspecify.annotations.NullMarked;
