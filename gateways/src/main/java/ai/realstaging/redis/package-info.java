/// How this process talks to Redis: one client, short time-outs, commands refused at once while it
/// is gone. Holds no data of its own, and nobody may trust Redis to keep any.
@NullMarked
package ai.realstaging.redis;

import org.jspecify.annotations.NullMarked;
