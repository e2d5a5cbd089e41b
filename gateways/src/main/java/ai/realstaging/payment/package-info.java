/// Payment by Stripe: customers, hosted pages, subscriptions, invoices, and the signed events that
/// tell of them, in the house's own words. Comes in: orders with an idempotency key; goes out: what
/// the provider said, read into values. Knows nothing of plans, allowances or accounts.
@NullMarked
package ai.realstaging.payment;

import org.jspecify.annotations.NullMarked;
