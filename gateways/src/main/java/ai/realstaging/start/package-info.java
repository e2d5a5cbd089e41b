/// What both programs do before they start: hold the settings that they cannot do without against
/// those that are given. Comes in: names with what each is for. Goes out: one sentence.
@NullMarked
package ai.realstaging.start;

import org.jspecify.annotations.NullMarked;
