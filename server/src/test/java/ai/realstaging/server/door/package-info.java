/// The whole server of the tests: the real program on engines of its own, and people who call it.
@NullMarked
package ai.realstaging.server.door;

import org.jspecify.annotations.NullMarked;
