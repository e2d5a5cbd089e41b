/// Tests of the object store that need a running one.
@NullMarked
package ai.realstaging.storage;

import org.jspecify.annotations.NullMarked;
