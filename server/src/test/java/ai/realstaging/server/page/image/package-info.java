/// Tests of the page of an image.
@NullMarked
package ai.realstaging.server.page.image;

import org.jspecify.annotations.NullMarked;
