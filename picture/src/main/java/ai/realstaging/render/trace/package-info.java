/// Rays through the furnished room: what is seen, how brightly, and what the furniture takes from
/// or adds to floor and walls.
@NullMarked
package ai.realstaging.render.trace;

import org.jspecify.annotations.NullMarked;
