/// Whether the parts that the house stands on answer now: PostgreSQL and its tables, the object
/// store, Redis. Tells what is so; what follows from it is for whoever asks.
@NullMarked
package ai.realstaging.pulse;

import org.jspecify.annotations.NullMarked;
