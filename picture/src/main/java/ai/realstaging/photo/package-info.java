/// Bytes to a safe picture. Comes in: a file that a stranger sent and what they said it is. Goes
/// out: what it really is, or one sentence why it is refused; an upright sRGB picture; small
/// pictures.
///
/// Nothing is believed. The structure of a file is walked and its size read before any pixel is
/// decoded, the decoder sees only the parts that carry pixels (no text chunk, no comment, no second
/// picture), memory is bought before it is used, and whatever this room writes is encoded anew,
/// without position, camera or any other metadata of the photo.
@NullMarked
package ai.realstaging.photo;

import org.jspecify.annotations.NullMarked;
