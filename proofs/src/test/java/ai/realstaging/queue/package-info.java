@NullMarked
package ai.realstaging.queue;

import org.jspecify.annotations.NullMarked;
