/// Tests of the shapes of requests and answers.
@NullMarked
package ai.realstaging.server.wire;

import org.jspecify.annotations.NullMarked;
