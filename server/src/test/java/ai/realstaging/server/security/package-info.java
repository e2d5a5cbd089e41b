/// Tests of who may come in.
@NullMarked
package ai.realstaging.server.security;

import org.jspecify.annotations.NullMarked;
