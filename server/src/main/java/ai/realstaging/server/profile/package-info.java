/// The caller's own profile over HTTP.
@NullMarked
package ai.realstaging.server.profile;

import org.jspecify.annotations.NullMarked;
