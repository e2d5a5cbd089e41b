/// The front door: REST, live events and pages, over the rooms of the studio. A room a resource;
/// each controller parses, asks one door, and writes the answer. Decides nothing of the business.
@NullMarked
package ai.realstaging.server;

import org.jspecify.annotations.NullMarked;
