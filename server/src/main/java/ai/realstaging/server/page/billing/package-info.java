/// What an account has, uses and pays, and the price list.
@NullMarked
package ai.realstaging.server.page.billing;

import org.jspecify.annotations.NullMarked;
