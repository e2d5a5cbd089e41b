/// What an operator's machines ask: is it alive, can it work.
@NullMarked
package ai.realstaging.server.watch;

import org.jspecify.annotations.NullMarked;
