/// Tests of the pages of sharing.
@NullMarked
package ai.realstaging.server.page.share;

import org.jspecify.annotations.NullMarked;
