@NullMarked
package ai.realstaging.server.reference;

import org.jspecify.annotations.NullMarked;
