/// What an account may see and change of itself.
@NullMarked
package ai.realstaging.server.page.account;

import org.jspecify.annotations.NullMarked;
