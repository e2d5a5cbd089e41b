/// The whole program as its users meet it: in a browser, by API, with a provider, and after a hard
/// death.
@NullMarked
package ai.realstaging.story;

import org.jspecify.annotations.NullMarked;
