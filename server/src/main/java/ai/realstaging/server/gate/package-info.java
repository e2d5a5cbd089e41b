/// What every request passes before a controller sees it: a number for the logs, a limit for its
/// body, a token bucket for its account.
@NullMarked
package ai.realstaging.server.gate;

import org.jspecify.annotations.NullMarked;
