/// Tests of several servers that share what they remember.
@NullMarked
package ai.realstaging.server.side;

import org.jspecify.annotations.NullMarked;
