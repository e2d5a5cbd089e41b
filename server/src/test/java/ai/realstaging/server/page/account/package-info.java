/// Tests of the page of an account.
@NullMarked
package ai.realstaging.server.page.account;

import org.jspecify.annotations.NullMarked;
