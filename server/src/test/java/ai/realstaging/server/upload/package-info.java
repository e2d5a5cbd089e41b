/// Tests of photos on their way in.
@NullMarked
package ai.realstaging.server.upload;

import org.jspecify.annotations.NullMarked;
