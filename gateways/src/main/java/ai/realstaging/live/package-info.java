/// Live progress: whoever changes an image announces it after the commit, every server node hears
/// it. Carried by Redis pub/sub, one subscription a node; a lost message costs a moment, as
/// listeners start from the database and look there again from time to time. Never the truth of
/// anything.
@NullMarked
package ai.realstaging.live;

import org.jspecify.annotations.NullMarked;
