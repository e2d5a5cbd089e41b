@NullMarked
package ai.realstaging.render;

import org.jspecify.annotations.NullMarked;
