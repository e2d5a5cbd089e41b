/// A photo of an empty room read as a box: camera, floor, three walls, ceiling, and how far each
/// may be trusted. In: pixels, and what is known of the lens or of the corners of the floor. Out: a
/// reading or the reason why there is none. Never guesses silently: doubts are part of the answer.
@NullMarked
package ai.realstaging.render.room;

import org.jspecify.annotations.NullMarked;
