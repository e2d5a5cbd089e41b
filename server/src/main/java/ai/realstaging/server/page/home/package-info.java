/// The page of somebody who is not signed in.
@NullMarked
package ai.realstaging.server.page.home;

import org.jspecify.annotations.NullMarked;
