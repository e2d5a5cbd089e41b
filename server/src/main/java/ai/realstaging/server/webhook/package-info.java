/// Where providers call. Everybody may knock; only a good signature is let in.
@NullMarked
package ai.realstaging.server.webhook;

import org.jspecify.annotations.NullMarked;
