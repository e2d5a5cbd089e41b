/// The parts of the pages on one sheet, for whoever works on them. Not there unless it is asked
/// for.
@NullMarked
package ai.realstaging.server.page.style;

import org.jspecify.annotations.NullMarked;
