@NullMarked
package ai.realstaging.render.catalog;

import org.jspecify.annotations.NullMarked;
