/// Tests of live progress.
@NullMarked
package ai.realstaging.server.live;

import org.jspecify.annotations.NullMarked;
