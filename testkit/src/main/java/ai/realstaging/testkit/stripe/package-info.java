/// A Stripe on the loopback: real HTTP, requests checked against Stripe's own form schemas, answers
/// in the pinned version's shape, hosted pages for checkout, portal and invoices, signed events,
/// and a clock that can be moved. For tests, and for trying the house out without an account.
@NullMarked
package ai.realstaging.testkit.stripe;

import org.jspecify.annotations.NullMarked;
