/// Tests of the photo room, on files of all kinds.
@NullMarked
package ai.realstaging.photo;

import org.jspecify.annotations.NullMarked;
