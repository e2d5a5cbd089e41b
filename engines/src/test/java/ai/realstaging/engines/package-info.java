/// Tests of the engines, each against the real thing.
@NullMarked
package ai.realstaging.engines;

import org.jspecify.annotations.NullMarked;
