/// Plans and usage over HTTP; paying answers that it is not set up.
@NullMarked
package ai.realstaging.server.billing;

import org.jspecify.annotations.NullMarked;
