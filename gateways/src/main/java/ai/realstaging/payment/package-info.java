/// Payment by Stripe: checkout, portal, signed events. The wall stands here; nothing is behind it
/// until
/// billing asks for money.
@NullMarked
package ai.realstaging.payment;

import org.jspecify.annotations.NullMarked;
