/// Empty rooms that the engine renders itself, for demonstrations and tests without a photo.
@NullMarked
package ai.realstaging.render.sample;

import org.jspecify.annotations.NullMarked;
