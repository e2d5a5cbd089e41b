/// Tests of how Redis is reached.
@NullMarked
package ai.realstaging.redis;

import org.jspecify.annotations.NullMarked;
