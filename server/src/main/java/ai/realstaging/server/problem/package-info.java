/// Refusals on the wire: every reason has a code, every code a status, and one class says which
/// refusal of the rooms is which. Nothing internal ever leaves by this room.
@NullMarked
package ai.realstaging.server.problem;

import org.jspecify.annotations.NullMarked;
