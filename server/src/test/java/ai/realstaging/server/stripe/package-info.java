/// The payment provider at the door.
@NullMarked
package ai.realstaging.server.stripe;

import org.jspecify.annotations.NullMarked;
