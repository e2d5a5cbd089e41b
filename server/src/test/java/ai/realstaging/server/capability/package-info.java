@NullMarked
package ai.realstaging.server.capability;

import org.jspecify.annotations.NullMarked;
