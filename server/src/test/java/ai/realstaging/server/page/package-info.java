/// Tests of what all pages share.
@NullMarked
package ai.realstaging.server.page;

import org.jspecify.annotations.NullMarked;
