/// Projects over HTTP.
@NullMarked
package ai.realstaging.server.project;

import org.jspecify.annotations.NullMarked;
