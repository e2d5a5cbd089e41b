/// What this installation can do, for clients that build their forms from it.
@NullMarked
package ai.realstaging.server.capability;

import org.jspecify.annotations.NullMarked;
