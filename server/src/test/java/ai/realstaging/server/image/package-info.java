@NullMarked
package ai.realstaging.server.image;

import org.jspecify.annotations.NullMarked;
