/// The queue's dead letters, for admins.
@NullMarked
package ai.realstaging.server.page.admin;

import org.jspecify.annotations.NullMarked;
