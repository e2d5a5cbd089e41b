/// Measures of the queue, beside its own classes so that single statements can be timed.
@NullMarked
package ai.realstaging.queue;

import org.jspecify.annotations.NullMarked;
