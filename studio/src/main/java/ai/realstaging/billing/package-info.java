/// Plans and the allowance: what an account may stage in a period, kept as a ledger. Reserve when
/// an image is accepted, settle when it is ready, refund when it is not; each entry is written in
/// the transaction of the change that it follows. Knows nothing of images but their ids.
@NullMarked
package ai.realstaging.billing;

import org.jspecify.annotations.NullMarked;
