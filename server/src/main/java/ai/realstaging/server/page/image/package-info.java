/// One image: compare, facts, stage again, and the addresses of its pictures, which lead to links
/// that live for minutes.
@NullMarked
package ai.realstaging.server.page.image;

import org.jspecify.annotations.NullMarked;
