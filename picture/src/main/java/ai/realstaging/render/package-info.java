/// The built-in staging engine: a photo of an empty room in, the same photo with furniture out.
///
/// Works on the machine itself, without network, model weights or graphics card. Pixels that no
/// piece of furniture covers, shades or lights keep their exact value.
@NullMarked
package ai.realstaging.render;

import org.jspecify.annotations.NullMarked;
