/// Tests of what is asked for before a start.
@NullMarked
package ai.realstaging.start;

import org.jspecify.annotations.NullMarked;
