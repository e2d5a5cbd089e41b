/// A listing and all listings: covers, rows of tiles, what is new on them, the whole as one file.
/// Comes in: what the rooms know. Goes out: records that hold what is shown, and no more.
@NullMarked
package ai.realstaging.server.page.listing;

import org.jspecify.annotations.NullMarked;
