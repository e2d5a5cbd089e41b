/// Images over HTTP: create, look, link, and the verbs.
@NullMarked
package ai.realstaging.server.image;

import org.jspecify.annotations.NullMarked;
