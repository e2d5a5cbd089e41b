@NullMarked
package ai.realstaging.server.problem;

import org.jspecify.annotations.NullMarked;
