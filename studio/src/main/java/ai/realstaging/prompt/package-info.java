/// The words that a staging model is given. Comes in: a kind of room, a style, the user's wishes,
/// each of which may be absent. Goes out: one text, what must stay first, and the version of the
/// library that wrote it. Never lets a wish replace an instruction.
@NullMarked
package ai.realstaging.prompt;

import org.jspecify.annotations.NullMarked;
