/// The engine room: takes jobs from the queue, hands each to the room that knows what it means, and
/// keeps house. Any number of workers run side by side; none knows of another.
@NullMarked
package ai.realstaging.worker;

import org.jspecify.annotations.NullMarked;
