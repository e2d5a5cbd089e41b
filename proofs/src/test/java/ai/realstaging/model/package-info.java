@NullMarked
package ai.realstaging.model;

import org.jspecify.annotations.NullMarked;
