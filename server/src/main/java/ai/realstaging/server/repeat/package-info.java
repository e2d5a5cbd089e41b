/// Requests that may be sent twice: one with an Idempotency-Key has its effect once, and the same
/// answer each time.
@NullMarked
package ai.realstaging.server.repeat;

import org.jspecify.annotations.NullMarked;
