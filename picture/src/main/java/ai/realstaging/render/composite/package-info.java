/// Layers laid over the photo. A pixel that no layer touches keeps its exact value.
@NullMarked
package ai.realstaging.render.composite;

import org.jspecify.annotations.NullMarked;
