/// Tests of the one program: its words, its folder, and the whole of it as a process.
@NullMarked
package ai.realstaging.local;

import org.jspecify.annotations.NullMarked;
