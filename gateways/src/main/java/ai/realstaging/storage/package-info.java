/// The object store: signed upload slots, short-lived links, reading and writing by key. Comes in:
/// an [ai.realstaging.kernel.ObjectKey]. Never stores or hands out a URL that outlives its minutes,
/// and knows nothing of what the objects mean.
@NullMarked
package ai.realstaging.storage;

import org.jspecify.annotations.NullMarked;
