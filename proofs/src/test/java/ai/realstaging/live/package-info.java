@NullMarked
package ai.realstaging.live;

import org.jspecify.annotations.NullMarked;
