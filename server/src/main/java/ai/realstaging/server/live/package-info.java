/// Live progress over server-sent events: where things stand now, then each change, to the owner
/// only.
@NullMarked
package ai.realstaging.server.live;

import org.jspecify.annotations.NullMarked;
