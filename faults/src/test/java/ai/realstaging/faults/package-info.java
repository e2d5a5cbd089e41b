@NullMarked
package ai.realstaging.faults;

import org.jspecify.annotations.NullMarked;
