@NullMarked
package ai.realstaging.render.raster;

import org.jspecify.annotations.NullMarked;
