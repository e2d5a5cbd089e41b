/// What a surface looks like up close: colour, weave, grain and gloss, drawn by code and kept as
/// small textures. Colours are linear light, 0 to 1.
@NullMarked
package ai.realstaging.render.material;

import org.jspecify.annotations.NullMarked;
