/// The pages: what every page has in common. A page is a controller that asks the rooms, a record
/// of what the page shows, and a template that only shows it; each kind of page is a room below
/// this one. All that is said to people is said in [ai.realstaging.server.page.Words]. Never speaks
/// SQL, never shows an id of somebody else's, and works without script for reading.
@NullMarked
package ai.realstaging.server.page;

import org.jspecify.annotations.NullMarked;
