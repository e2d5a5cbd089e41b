/// The house seen as a whole: its walls, and one photo on its way through it.
@NullMarked
package ai.realstaging;

import org.jspecify.annotations.NullMarked;
