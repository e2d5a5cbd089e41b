/// Tests of the front door's own settings.
@NullMarked
package ai.realstaging.server;

import org.jspecify.annotations.NullMarked;
