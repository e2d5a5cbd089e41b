/// The words that every room speaks: ids, object keys, money, pages, kinds of room and style.
/// Values only. Knows no framework, does no I/O, and depends on nothing.
@NullMarked
package ai.realstaging.kernel;

import org.jspecify.annotations.NullMarked;
