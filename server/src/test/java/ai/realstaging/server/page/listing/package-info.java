/// Tests of the pages of listings.
@NullMarked
package ai.realstaging.server.page.listing;

import org.jspecify.annotations.NullMarked;
