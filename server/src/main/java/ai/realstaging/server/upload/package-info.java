/// Slots for photos over HTTP; the bytes go straight to the store.
@NullMarked
package ai.realstaging.server.upload;

import org.jspecify.annotations.NullMarked;
