/// Links for somebody without an account: a listing or one image, until a day, with or without
/// downloads. Comes in: an account and what it wants to show. Goes out: a token, told once, of
/// which only the hash is kept; and for a token that somebody brings, what may be seen by it. Never
/// counts or remembers who looked.
@NullMarked
package ai.realstaging.share;

import org.jspecify.annotations.NullMarked;
