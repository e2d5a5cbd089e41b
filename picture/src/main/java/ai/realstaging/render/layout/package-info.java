/// Which pieces stand where: a few rules of a stager, scored against what the photo shows of the
/// room. Never moves a wall and never hides a door.
@NullMarked
package ai.realstaging.render.layout;

import org.jspecify.annotations.NullMarked;
