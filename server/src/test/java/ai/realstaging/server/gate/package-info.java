/// Tests of what every request passes first.
@NullMarked
package ai.realstaging.server.gate;

import org.jspecify.annotations.NullMarked;
