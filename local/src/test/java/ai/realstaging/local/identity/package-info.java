/// Tests of the built-in sign-in, over HTTP against a real PostgreSQL.
@NullMarked
package ai.realstaging.local.identity;

import org.jspecify.annotations.NullMarked;
