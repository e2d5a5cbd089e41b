@NullMarked
package ai.realstaging.worker;

import org.jspecify.annotations.NullMarked;
