/// Walks every route that the server has, as those who should find nothing there.
@NullMarked
package ai.realstaging.server.walk;

import org.jspecify.annotations.NullMarked;
