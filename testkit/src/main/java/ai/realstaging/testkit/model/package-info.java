/// Staging models without a provider: they answer what a test told them to.
@NullMarked
package ai.realstaging.testkit.model;

import org.jspecify.annotations.NullMarked;
