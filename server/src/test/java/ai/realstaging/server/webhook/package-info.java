@NullMarked
package ai.realstaging.server.webhook;

import org.jspecify.annotations.NullMarked;
