@NullMarked
package ai.realstaging.server.repeat;

import org.jspecify.annotations.NullMarked;
