/// Where Stripe calls.
@NullMarked
package ai.realstaging.server.stripe;

import org.jspecify.annotations.NullMarked;
