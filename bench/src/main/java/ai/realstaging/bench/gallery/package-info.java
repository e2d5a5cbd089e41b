/// A folder of photos staged by the built-in engine and laid out side by side, for judging by eye.
///
/// Comes in: JPEG, PNG and WebP files. Goes out: `index.html`, `sheet.png` and the pictures. Never
/// part of the tests.
@NullMarked
package ai.realstaging.bench.gallery;

import org.jspecify.annotations.NullMarked;
