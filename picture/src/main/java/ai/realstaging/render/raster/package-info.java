/// Pictures as plain arrays: 8-bit sRGB, single float planes, and the way to linear light. No
/// files, no codecs.
@NullMarked
package ai.realstaging.render.raster;

import org.jspecify.annotations.NullMarked;
