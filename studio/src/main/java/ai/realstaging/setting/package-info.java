/// Settings that an admin changes while the house runs, by key, with versions and an audit row for
/// each change. Knows nothing of what a setting means.
@NullMarked
package ai.realstaging.setting;

import org.jspecify.annotations.NullMarked;
