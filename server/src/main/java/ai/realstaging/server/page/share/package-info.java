/// Links for clients: the dialog of who shares, and the page of who was sent the link. That page
/// sets no cookie, runs no script and is not to be found by searching.
@NullMarked
package ai.realstaging.server.page.share;

import org.jspecify.annotations.NullMarked;
