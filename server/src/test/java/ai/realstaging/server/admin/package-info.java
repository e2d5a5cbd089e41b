@NullMarked
package ai.realstaging.server.admin;

import org.jspecify.annotations.NullMarked;
