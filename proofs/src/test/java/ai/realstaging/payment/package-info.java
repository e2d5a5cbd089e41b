@NullMarked
package ai.realstaging.payment;

import org.jspecify.annotations.NullMarked;
