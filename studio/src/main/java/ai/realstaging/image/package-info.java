/// The heart: a photo comes in ([ai.realstaging.image.ImageIntake]), is staged
/// ([ai.realstaging.image.ImageStager]), and every step on the way is one transaction over image,
/// job and allowance. Comes in: an account and an upload. Goes out: images in a phase, and links
/// that live for minutes. Never believes what an upload says of itself, never changes an original's
/// bytes.
@NullMarked
package ai.realstaging.image;

import org.jspecify.annotations.NullMarked;
